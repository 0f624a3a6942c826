/** The REST API versions that are answered, all as the newest: 50.0, which brought composite graphs and which `sf` asks first, to 66.0. */
const OLDEST = 50;
const NEWEST = 66;
export const NEWEST_VERSION = `${NEWEST}.0`;

export function isServedVersion(version: string): boolean {
  const [, major] = /^(\d+)\.0$/.exec(version) ?? [];
  return major !== undefined && Number(major) >= OLDEST && Number(major) <= NEWEST;
}

export interface ApiVersion {
  label: string;
  url: string;
  version: string;
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_versions.htm */
export function apiVersions(): ApiVersion[] {
  return Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => {
    const version = `${OLDEST + index}.0`;
    return { label: releaseName(OLDEST + index), url: `/services/data/v${version}`, version };
  });
}

/** Three releases a year: 51 was Spring '21, 52 Summer '21, 53 Winter '22. */
function releaseName(major: number): string {
  const sinceSpring21 = major - 51;
  const season = ['Spring', 'Summer', 'Winter'][(sinceSpring21 + 3) % 3]!;
  const year = 21 + Math.floor(sinceSpring21 / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${year}`;
}
