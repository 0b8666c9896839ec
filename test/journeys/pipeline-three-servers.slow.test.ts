import { SEVERAL_SERVERS_ATTEMPTS } from "../fixtures/wrong-attempts/several-servers";
import { pipelineJourney } from "../support/pipeline-journey";

pipelineJourney("three-servers", SEVERAL_SERVERS_ATTEMPTS);
