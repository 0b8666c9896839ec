import { deployedSide } from "../../../cli/diff/deployed";
import { commitSide, workTreeSide } from "../../../cli/diff/synthesized";
import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

// Synthesizing and reading a cloud have tests of their own.
jest.mock("../../../cli/diff/deployed");
jest.mock("../../../cli/diff/synthesized");

const bucket = { B: { Type: "AWS::S3::Bucket" } };
const side = (label: string, Resources: Record<string, { Type: string }>) => ({
  label,
  stacks: [{ name: "Lab-x-s01", seat: "s01", template: { Resources } }],
});

beforeEach(() => {
  jest.mocked(deployedSide).mockResolvedValue(side("the local cloud", {}));
  jest.mocked(commitSide).mockImplementation(async (revision) => side(revision, {}));
  jest.mocked(workTreeSide).mockResolvedValue(side("the work tree", bucket));
});

async function lab(...args: string[]) {
  const output = recordedOutput();
  return { code: await main(["diff", ...args], output), ...output };
}

test("without a commit, what is deployed is compared with the work tree", async () => {
  const { code, printed } = await lab("--port", "4999");
  expect(code).toBe(0);
  expect(printed[0]).toBe("from the local cloud to the work tree");
  expect(printed).toContain("+   B  AWS::S3::Bucket");
  expect(deployedSide).toHaveBeenCalledWith(
    expect.objectContaining({ name: "local", endpoint: "http://127.0.0.1:4999" }),
    expect.objectContaining({ name: "three-seats" }),
  );
});

test("one commit is compared with the work tree, two with one another", async () => {
  expect((await lab("main")).printed[0]).toBe("from main to the work tree");
  const { printed } = await lab("main", "HEAD");
  expect(printed).toEqual(["from main to HEAD", "no change: the same resources, grants, outputs and costs"]);
});

test("for a job summary it is Markdown", async () => {
  expect((await lab("main", "--format", "markdown")).printed).toEqual(
    expect.arrayContaining(["```diff", "```"]),
  );
});

test("a class that cannot be used is told of", async () => {
  expect(await lab("--class", "no-such-class.yaml")).toMatchObject({ code: 2 });
});
