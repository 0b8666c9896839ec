import { PassThrough } from "node:stream";
import { confirmed } from "../../../cli/destroy/confirm";
import { recordedOutput } from "../../support/output";

const person = { ...recordedOutput(), terminal: true };

function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  return { input, output: new PassThrough() };
}

test("asks no program, which has no terminal to answer from", async () => {
  const { signal } = new AbortController();
  expect(await confirmed(recordedOutput(), "a", signal)).toBe(true);
  expect(await confirmed(person, "a", signal, { ...terminal(), input: new PassThrough() })).toBe(true);
});

test.each([
  ["dsci6007", true],
  ["yes", false],
])("takes %s for %s", async (typed, goesOn) => {
  const at = terminal();
  const asked = confirmed(person, "dsci6007", new AbortController().signal, at);
  at.input.write(`${typed}\n`);
  expect(await asked).toBe(goesOn);
  expect(String(at.output.read())).toContain("Type dsci6007 to destroy it: ");
});

test("takes the end of the input for a no", async () => {
  const at = terminal();
  const asked = confirmed(person, "dsci6007", new AbortController().signal, at);
  at.input.end();
  expect(await asked).toBe(false);
});
