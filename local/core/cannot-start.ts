/** The cloud cannot start as it was asked to, and the person at the keyboard can do something about it. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";

  constructor(
    /** What is in the way, a sentence. */
    what: string,
    /** What to do, a sentence. */
    readonly fix: string,
  ) {
    super(what);
  }
}
