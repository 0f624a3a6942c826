/** The minutes as a text file, which any word processor opens. */
export interface MinutesPart {
  heading: string;
  items: { title: string; text: string; facts: string }[];
}

/** Line ends as every system reads them. */
export const minutesText = (title: string, parts: MinutesPart[]): string =>
  [title, ...parts.flatMap(partText)].join('\r\n') + '\r\n';

const partText = ({ heading, items }: MinutesPart): string[] => ['', heading, ...items.flatMap(itemText)];

const itemText = ({ title, text, facts }: MinutesPart['items'][number]): string[] => [
  `- ${title}${facts ? ` (${facts})` : ''}`,
  ...text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => `  ${line}`),
];
