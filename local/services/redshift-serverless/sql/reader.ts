import { syntaxError } from "./sql-error";
import type { Token } from "./tokens";

/** A name that may bear its schema's, and before it the database's. */
export interface QualifiedName {
  schema?: string;
  name: string;
}

/** Reads a statement from left to right, without its spaces. */
export class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter(({ kind }) => kind !== "space");
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** @returns the words from here on, as far as they are words */
  words(most: number): string[] {
    const words: string[] = [];
    for (let ahead = 0; ahead < most; ahead++) {
      const token = this.peek(ahead);
      if (token?.kind !== "word") break;
      words.push(token.value);
    }
    return words;
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw syntaxError("end of input");
    this.at++;
    return token;
  }

  skip(count: number): void {
    this.at += count;
  }

  /** Takes these words or marks when they come next. */
  accept(...sources: string[]): boolean {
    const there = sources.every((source, ahead) => {
      const token = this.peek(ahead);
      return token !== undefined && token.kind !== "name" && token.kind !== "text" && token.source === source;
    });
    if (there) this.at += sources.length;
    return there;
  }

  /** @throws SqlError when they do not come next */
  expect(...sources: string[]): void {
    if (!this.accept(...sources)) throw syntaxError(this.peek()?.source ?? "end of input");
  }

  /** @throws SqlError when anything is left */
  end(): void {
    const token = this.peek();
    if (token) throw syntaxError(token.source);
  }

  name(): string {
    const token = this.next();
    if (token.kind !== "word" && token.kind !== "name") throw syntaxError(token.source);
    // Redshift folds quoted names as well, unless told otherwise.
    return token.value.toLowerCase();
  }

  text(): string {
    const token = this.next();
    if (token.kind !== "text") throw syntaxError(token.source);
    return token.value;
  }

  whole(): number {
    const token = this.next();
    if (token.kind !== "number" || !/^\d+$/.test(token.value)) throw syntaxError(token.source);
    return Number(token.value);
  }

  qualifiedName(): QualifiedName {
    const parts = [this.name()];
    while (this.accept(".")) parts.push(this.name());
    const name = parts.pop() ?? "";
    const schema = parts.pop();
    return schema === undefined ? { name } : { schema, name };
  }

  /** Takes `( … )` whole, with what stands in it. */
  parentheses(): Token[] {
    this.expect("(");
    const inside: Token[] = [];
    for (let depth = 1; ; ) {
      const token = this.next();
      if (token.source === "(" && token.kind === "mark") depth++;
      if (token.source === ")" && token.kind === "mark" && --depth === 0) return inside;
      inside.push(token);
    }
  }

  /** Everything that is left. */
  rest(): Token[] {
    const left = this.tokens.slice(this.at);
    this.at = this.tokens.length;
    return left;
  }
}

/** @returns tokens without spaces as a text that reads the same */
export const joined = (tokens: readonly Token[]): string => tokens.map(({ source }) => source).join(" ");
