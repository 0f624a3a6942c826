import { slug } from '../slug';

describe('The key of a name', () => {
  it('is in lower case, without accents, its words joined by hyphens', () => {
    expect(slug('L’Été des Œuvres')).toBe('l-ete-des-oeuvres');
  });

  it('is cut between words at 80 characters', () => {
    const key = slug('association '.repeat(10));
    expect(key).toBe('association-'.repeat(6).slice(0, -1));
  });

  it('is empty where the name has neither letter nor digit', () => {
    expect(slug('…')).toBe('');
  });
});
