import { main } from "../../cli/main";
import { recordedOutput } from "../support/output";

test("lists its verbs, in the order of use", async () => {
  const output = recordedOutput();
  expect(await main(["--help"], output)).toBe(0);
  const verbs = [...output.printed.join("\n").matchAll(/^ {2}([a-z]+)[ [].*$/gm)].map(([, verb]) => verb);
  expect(verbs.slice(0, 4)).toEqual(["start", "local", "deploy", "destroy"]);
});

test.each([[["nonsense"]], [["local", "--nonsense"]], [["local", "--port", "x"]]])(
  "%j is wrong use",
  async (argv) => {
    const output = recordedOutput();
    expect(await main(argv, output)).toBe(2);
    expect(output.complained.join("\n")).not.toBe("");
  },
);
