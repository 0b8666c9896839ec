import { fetchKafka } from "../../cli/kafka/run-kafka";
import { unsoundJars } from "../../lib/kafka/jar-cache";
import { KAFKA_ATTEMPTS } from "../fixtures/wrong-attempts/kafka";
import { testWith, toolPath } from "../support/needs";
import { recordedOutput } from "../support/output";
import { pipelineJourney } from "../support/pipeline-journey";

const FETCH_MS = 300_000;

let jars = "";

// Without Java there is no broker: then the first test is skipped by its name, or fails in CI, and the others are not there.
if (toolPath("java") !== undefined) {
  beforeAll(async () => {
    jars = await fetchKafka(recordedOutput(), new AbortController().signal);
  }, FETCH_MS);
}

testWith("java", "the jars that a broker is started from are here, each as it was pinned", async () => {
  expect(unsoundJars(jars)).toEqual([]);
});

if (toolPath("java") !== undefined) pipelineJourney("kafka", KAFKA_ATTEMPTS);
