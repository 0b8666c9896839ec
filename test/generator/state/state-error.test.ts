import { StateError } from "../../../generator/state/state-error";

test("is told apart from every other error, by its class and in a trace", () => {
  const error = new StateError("STATE_DIRECTORY /x cannot be used.");
  expect(error).toBeInstanceOf(StateError);
  expect(String(error)).toBe("StateError: STATE_DIRECTORY /x cannot be used.");
});
