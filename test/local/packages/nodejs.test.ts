import { nodejs } from "../../../local/packages/nodejs";

it("runs an instance's node by the Node of the local cloud", async () => {
  const [program] = nodejs.programs;
  expect(program?.paths.test("/usr/bin/node")).toBe(true);
  expect(await program?.command({ root: "/r", directory: "/d", region: "us-east-1" })).toEqual({
    command: process.execPath,
    args: [],
    env: {},
  });
});
