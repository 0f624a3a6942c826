import { registerLines } from './outline-registers.ts';
import type { Chapter, Credits, IntroductionBlock, Language, Template, Topic } from './template.ts';

/** A template as lines to read, numbered; what is essential is said in a word. */
export function outline(template: Template, language: Language): string[] {
  return [
    `${template.title[language]} (${template.key} ${template.version})`,
    ...(template.credits ? [sourceLine(template.credits, language)] : []),
    ...(template.introduction ?? []).flatMap((block) => introductionLines(block, language)),
    ...template.chapters.flatMap((chapter, index) => chapterLines(chapter, index + 1, language)),
    ...registerLines(template, language),
  ];
}

function sourceLine({ publisher, site, document }: Credits, language: Language): string {
  return language === 'fr'
    ? `Source\u00a0: «\u00a0${document}\u00a0», ${publisher} (${site})`
    : `Source: “${document}”, ${publisher} (${site})`;
}

function introductionLines({ paragraph, bullets = [] }: IntroductionBlock, language: Language): string[] {
  return ['', paragraph[language], ...bullets.map((bullet) => `  - ${bullet[language]}`)];
}

function chapterLines({ title, topics }: Chapter, number: number, language: Language): string[] {
  const lines = topics.flatMap((topic, index) => topicLines(topic, `${number}.${index + 1}`, language));
  return ['', `${number}. ${title[language]}`, ...lines];
}

const ESSENTIAL = { fr: ' [essentiel]', en: ' [essential]' };

function topicLines({ title, essential, guidance, points = [] }: Topic, number: string, language: Language): string[] {
  const source = guidance?.[language].source;
  return [
    `  ${number} ${title[language]}${essential ? ESSENTIAL[language] : ''}`,
    ...(source ? [`      ${source}`] : []),
    ...points.map((point) => `      - ${point.title[language]}`),
  ];
}
