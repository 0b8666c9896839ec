/** The state directory cannot be used as it is. The message says what to do. */
export class StateError extends Error {
  override name = "StateError";
}
