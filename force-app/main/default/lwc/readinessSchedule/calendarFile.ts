/** Milestones as a file for calendars: https://www.rfc-editor.org/rfc/rfc5545 */
import { addDays } from 'c/readinessCalendar';
import { isDated, type Milestone } from './milestone';

const LONGEST_LINE = 75;

/**
 * Whole days. Each date of a series is an event of its own, under a UID that stays the same when it moves: a calendar
 * that has read an earlier file moves it too.
 * @param name of the calendar
 * @param writtenAt when the file is written
 */
export function calendarFile(name: string, milestones: Milestone[], writtenAt: Date): string {
  const stamp = writtenAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CRM Readiness//Milestones//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...milestones.filter((each) => isDated(each) && !each.isCancelled).flatMap((each) => eventsOf(each, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf({ id, title, status, start, end, dates, isMilestone }: Milestone, stamp: string): string[] {
  const spans = isMilestone ? dates.map((date) => [date, date] as const) : [[start || end, end || start] as const];
  return spans.flatMap(([first, last], index) => [
    'BEGIN:VEVENT',
    `UID:${id}${index > 0 ? `-${index + 1}` : ''}@crm-readiness`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(status)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

const compact = (date: string): string => date.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** No line longer than 75 octets, and no character cut in two; a line goes on where the next begins with a space. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > LONGEST_LINE) [text, length] = [`${text}\r\n `, 1];
    text += character;
    length += octets;
  }
  return text;
}

/** In UTF-8: https://www.rfc-editor.org/rfc/rfc3629#section-3 */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
