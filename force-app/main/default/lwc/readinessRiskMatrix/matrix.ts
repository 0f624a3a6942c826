/** Severity by mastery: which risk stands where. */
export interface Risk {
  id: string;
  title: string;
  mastery: string;
  /** 0 not assessed, 1 weak, 2 medium, 3 strong */
  severityLevel: number;
  isUnassessed: boolean;
  isUnmastered: boolean;
}

export interface Degree {
  /** `1` to `4` */
  value: string;
  label: string;
}

export interface Cell {
  key: string;
  degree: string;
  risks: Risk[];
  /** a strong risk here is not mastered */
  isBlocking: boolean;
}

export interface Row {
  level: number;
  cells: Cell[];
}

const LEVELS = [3, 2, 1];

/** Risks that are not assessed stand nowhere. */
export const matrixRows = (risks: Risk[], degrees: Degree[]): Row[] =>
  LEVELS.map((level) => ({
    level,
    cells: degrees.map(({ value }) => ({
      key: `${level}-${value}`,
      degree: value,
      risks: risks.filter((risk) => !risk.isUnassessed && risk.severityLevel === level && risk.mastery === value),
      isBlocking: level === 3 && Number(value) <= 2,
    })),
  }));

/** @returns the degree one step away, or undefined at the end of the scale */
export function nextDegree(degrees: Degree[], value: string, step: number): Degree | undefined {
  const index = degrees.findIndex((degree) => degree.value === value);
  return index < 0 ? undefined : degrees[index + step];
}
