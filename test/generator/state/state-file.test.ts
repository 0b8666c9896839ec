import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadState, type State, saveState } from "../../../generator/state/state-file";
import { TemporaryDirectory } from "../temporary-directory";

const STATE: State = {
  version: 1,
  seat: "s01",
  host: "web1",
  runs: [{ first: 0, start: 1_700_000_000_000, rate: 10 }],
  handed: 120,
  acknowledged: [[0, 100]],
  session: { start: 1_700_000_000_000, ended: false },
};

describe("the state file", () => {
  test("gives back what was saved last", () => {
    using directory = new TemporaryDirectory();
    saveState(directory.path, STATE);
    saveState(directory.path, { ...STATE, handed: 130 });
    expect(loadState(directory.path)).toEqual({ ...STATE, handed: 130 });
    expect(readdirSync(directory.path)).toEqual(["state.json"]);
  });

  test("is absent in a new directory", () => {
    using directory = new TemporaryDirectory();
    expect(loadState(directory.path)).toBeUndefined();
  });

  test.each([
    ["text", "not JSON"],
    ["nothing", ""],
    ["half of it", JSON.stringify(STATE).slice(0, 60)],
    ["another version", JSON.stringify({ ...STATE, version: 2 })],
    ["no run", JSON.stringify({ ...STATE, runs: [] })],
    ["a run without a rate", JSON.stringify({ ...STATE, runs: [{ first: 0, start: 1 }] })],
    ["a negative sequence", JSON.stringify({ ...STATE, handed: -1 })],
    ["half a range", JSON.stringify({ ...STATE, acknowledged: [[1]] })],
    ["no session", JSON.stringify({ ...STATE, session: undefined })],
  ])("is refused with what to do when it holds %s", (_, text) => {
    using directory = new TemporaryDirectory();
    writeFileSync(join(directory.path, "state.json"), text);
    expect(() => loadState(directory.path)).toThrow(
      /state\.json is no state of a generator.*move the directory away/,
    );
  });

  test("is refused when it cannot be read", () => {
    using directory = new TemporaryDirectory();
    mkdirSync(join(directory.path, "state.json"));
    expect(() => loadState(directory.path)).toThrow(/state\.json cannot be read: .*EISDIR/);
  });
});
