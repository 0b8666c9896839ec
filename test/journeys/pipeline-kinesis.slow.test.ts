import { pipelineJourney } from "../support/pipeline-journey";

pipelineJourney("kinesis", []);
