import { fetchKafka, runKafka } from "../../../cli/kafka/run-kafka";
import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

// What it starts has a test of its own.
jest.mock("../../../cli/kafka/run-kafka");
const started = jest.mocked(runKafka);
const fetched = jest.mocked(fetchKafka);

beforeEach(() => {
  started.mockReset().mockResolvedValue(0);
  fetched.mockReset().mockResolvedValue("/jars");
});

test.each([
  ["at Kafka's habitual port", [], { port: 9092 }],
  ["where it is told", ["--port", "0", "--data", "kept"], { port: 0, data: "kept" }],
])("runs a broker %s", async (_, args, run) => {
  expect(await main(["kafka", ...args], recordedOutput())).toBe(0);
  expect(started).toHaveBeenCalledWith(run, expect.anything(), expect.any(AbortSignal));
});

test("with --fetch it fetches the jars and starts nothing", async () => {
  const output = recordedOutput();
  expect(await main(["kafka", "--fetch"], output)).toBe(0);
  expect(output.printed).toEqual(["jars in /jars"]);
  expect(started).not.toHaveBeenCalled();
});

test("refuses what is no port", async () => {
  expect(await main(["kafka", "--port", "none"], recordedOutput())).toBe(2);
});
