import { ConfigurationError } from "./configuration-error";

/** A JSON object of the configuration, read by key with the conversions that the agent makes: `"500"` is a number, `"yes"` is true. */
export class Values {
  constructor(readonly map: Readonly<Record<string, unknown>>) {}

  has(key: string): boolean {
    return Object.hasOwn(this.map, key);
  }

  /** @throws ConfigurationError when the key is not there */
  required(key: string): string {
    const value = this.text(key);
    if (value === undefined) throw new ConfigurationError(`Required configuration value missing: ${key}`);
    return value;
  }

  text(key: string): string | undefined {
    const value = this.map[key];
    if (value === undefined || value === null) return undefined;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  }

  /** @returns a whole number @throws ConfigurationError when it is none */
  integer(key: string, fallback: number): number {
    if (!this.has(key)) return fallback;
    const text = this.text(key);
    if (text === undefined || !/^-?\d+$/.test(text) || !Number.isSafeInteger(Number(text)))
      throw new ConfigurationError(
        `Failed to convert value (${text ?? "null"}) to desired type (class java.lang.Long): ${key}`,
      );
    return Number(text);
  }

  /** @throws ConfigurationError when the number is not within both bounds, which count as inside */
  within(key: string, fallback: number, [least, most]: Range): number {
    const value = this.integer(key, fallback);
    if (value < least || value > most)
      throw new ConfigurationError(`'${key}' value ${value} is outside of valid range ([${least}..${most}])`);
    return value;
  }

  boolean(key: string, fallback: boolean): boolean {
    const text = this.text(key)?.toLowerCase();
    if (text === undefined) return fallback;
    if (["true", "yes", "t", "y", "1"].includes(text)) return true;
    if (["false", "no", "f", "n", "0"].includes(text)) return false;
    throw new ConfigurationError(
      `Failed to convert value (${text}) to desired type (class java.lang.Boolean): ${key}`,
    );
  }

  /** @returns undefined where the key is not there @throws ConfigurationError for a word that is none of these */
  oneOf<W extends string>(key: string, words: readonly W[]): W | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const word = words.find((each) => each === text);
    if (word === undefined)
      throw new ConfigurationError(
        `Value(${text}) is not legally accepted by key: ${key}. Legal values are ${words.join(",")}`,
      );
    return word;
  }

  /** @returns undefined where the key is not there @throws ConfigurationError when it is no list */
  list(key: string): unknown[] | undefined {
    const value = this.map[key];
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value))
      throw new ConfigurationError(`Configuration value is not a list: ${this.text(key)} (${key})`);
    return value;
  }

  texts(key: string): string[] | undefined {
    return this.list(key)?.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  }

  /** @throws ConfigurationError when an item of the list is no JSON object */
  objects(key: string): Values[] {
    return (this.list(key) ?? []).map((item) => {
      if (typeof item !== "object" || item === null || Array.isArray(item))
        throw new ConfigurationError(`Value is not a valid map: ${JSON.stringify(item)} (${key})`);
      return new Values(item as Record<string, unknown>);
    });
  }
}

/** The least and the most, both inside. */
export type Range = readonly [least: number, most: number];
