import { jarsOf } from "../../../../../../local/packages/kinesis-agent/program/real/run-real-agent";
import { classFolder } from "../../../../../support/class-folder";

it("names a home of the real agent that holds no jar", () => {
  using folder = classFolder();
  expect(() => jarsOf(folder.path)).toThrow(
    `KINESIS_AGENT_HOME ${folder.path} holds no jar of the Kinesis Agent`,
  );
});
