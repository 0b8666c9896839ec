import { DATA_STREAM_ATTEMPTS } from "../fixtures/wrong-attempts/data-streams";
import { pipelineJourney } from "../support/pipeline-journey";

pipelineJourney("kinesis", DATA_STREAM_ATTEMPTS);
