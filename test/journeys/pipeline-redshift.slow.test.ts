import { WAREHOUSE_ATTEMPTS } from "../fixtures/wrong-attempts/warehouse";
import { pipelineJourney } from "../support/pipeline-journey";

pipelineJourney("redshift", WAREHOUSE_ATTEMPTS);
