import { FILE_UNIT, fileSettings } from "../../../lib/constructs/agent-files";
import { UNIT_FILE } from "../../../lib/constructs/generator-files";

const MEBIBYTE = 1024 * 1024;
const settings = (rate: number) => {
  const { rotateBytes, rotateKeep } = fileSettings(rate);
  return { bytes: Number(rotateBytes), kept: Number(rotateKeep) };
};

test("a file is set aside about four times a minute", () => {
  expect(settings(10).bytes / (10 * 254)).toBe(15);
  expect(settings(0.5).bytes / (0.5 * 254)).toBe(15);
});

test.each([0.1, 10, 1000, 10_000])(
  "at %d lines a second, what is kept is a tenth of the disk at most",
  (rate) => {
    const { bytes, kept } = settings(rate);
    expect(bytes * (kept + 1)).toBeLessThan(0.1 * 8 * 1024 * MEBIBYTE);
  },
);

test.each([
  ["the agent's user may read what the generator writes", "LogsDirectory=loglab"],
  ["a user that stays owns it", "User=loglab"],
  ["the last lines are written when the agent has noted how far it got", "Before=aws-kinesis-agent.service"],
])("%s", (_, line) => {
  expect(FILE_UNIT.split("\n")).toContain(line);
  expect(FILE_UNIT).not.toContain("DynamicUser");
});

test("all else is as for every generator", () => {
  const rest = (unit: string) =>
    unit.split("\n").filter((line) => !/^(User|DynamicUser|StateDirectory|LogsDirectory|Before)=/.test(line));
  expect(rest(FILE_UNIT)).toEqual(rest(UNIT_FILE));
});
