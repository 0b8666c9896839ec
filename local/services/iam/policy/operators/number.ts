import { comparison } from "./operator";

function read(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? undefined : number;
}

export const numericEquals = comparison(read, (actual, expected) => actual === expected);
export const numericLessThan = comparison(read, (actual, expected) => actual < expected);
export const numericLessThanEquals = comparison(read, (actual, expected) => actual <= expected);
export const numericGreaterThan = comparison(read, (actual, expected) => actual > expected);
export const numericGreaterThanEquals = comparison(read, (actual, expected) => actual >= expected);
