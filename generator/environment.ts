import { GENERATOR_ENVIRONMENT as NAMES } from "../contract/environment";

/** A setting of the generator, by its key in contract/environment.ts. */
export type Setting = keyof typeof NAMES;

/** Reads settings out of the environment, and gathers what is wrong with them, one sentence each. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  /** Whether it is there and not empty. */
  has(key: Setting): boolean {
    return (this.environment[NAMES[key]] ?? "") !== "";
  }

  /**
   * @param example what to set it to, as the end of a sentence
   * @returns the value, empty when it is missing or wrong
   */
  text(key: Setting, pattern: RegExp, example: string): string {
    return this.#given(key, pattern, example) ?? "";
  }

  /**
   * @param most the greatest number that it may be; it is always more than 0
   * @returns the value, not a number when it is missing or wrong
   */
  number(key: Setting, most: number, example: string): number {
    const value = this.#given(key, /^\d+(?:\.\d+)?$/, example);
    if (value !== undefined && (Number(value) === 0 || Number(value) > most)) {
      this.problems.push(`${NAMES[key]} is ${value}; set it to more than 0, up to ${most}.`);
    }
    return Number(value);
  }

  #given(key: Setting, pattern: RegExp, example: string): string | undefined {
    const value = this.environment[NAMES[key]] ?? "";
    if (pattern.test(value)) return value;
    const fault = value === "" ? "is missing" : `is ${JSON.stringify(value)}, which it cannot be`;
    this.problems.push(`${NAMES[key]} ${fault}; set it to ${example}.`);
    return undefined;
  }
}
