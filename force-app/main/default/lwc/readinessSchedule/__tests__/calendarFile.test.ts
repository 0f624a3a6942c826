import { calendarFile } from '../calendarFile';
import { milestone, phase, read } from './milestones';

const WRITTEN = new Date('2026-11-24T13:05:09.123Z');
const fileOf = (...nodes: ReturnType<typeof phase>[]) => calendarFile('Le Refuge', read(...nodes), WRITTEN);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('A file for calendars', () => {
  it('holds whole days, their end excluded', () => {
    const text = fileOf(phase('a01', { Name: 'Essais', Planned_Start__c: '2027-01-04', Planned_End__c: '2027-01-31' }));
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'UID:a01@crm-readiness',
        'DTSTAMP:20261124T130509Z',
        'DTSTART;VALUE=DATE:20270104',
        'DTEND;VALUE=DATE:20270201',
        'SUMMARY:Essais',
      ]),
    );
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('escapes what has a meaning of its own, and lets no text become a line', () => {
    const text = fileOf(phase('a01', { Name: 'Choix ; devis, prix\nEND:VCALENDAR \\', Planned_End__c: '2027-01-31' }));
    expect(unfolded(text)).toContain('SUMMARY:Choix \\; devis\\, prix\\nEND:VCALENDAR \\\\');
  });

  it('folds long lines at 75 octets and cuts no character', () => {
    const name = `${'é'.repeat(60)}🎉${'à'.repeat(60)}`;
    const text = fileOf(phase('a01', { Name: name, Planned_End__c: '2027-01-31' }));
    const octets = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(unfolded(text)).toContain(`SUMMARY:${name}`);
  });

  it('holds each date of a series under a name of its own, and nothing that is abandoned or undated', () => {
    const text = fileOf(
      milestone('comité', { Recurs_Every_Months__c: 1, Planned_End__c: '2027-01-31' }),
      milestone('ouverture', { Is_Go_Live__c: true, Planned_End__c: '2027-03-01' }),
      phase('abandonnée', { Status__c: ['Cancelled', 'Abandonné'], Planned_End__c: '2027-01-31' }),
      phase('sans date'),
    );
    const uids = unfolded(text).filter((line) => line.startsWith('UID:'));
    expect(uids).toEqual(['UID:comité@crm-readiness', 'UID:comité-2@crm-readiness', 'UID:ouverture@crm-readiness']);
  });
});
