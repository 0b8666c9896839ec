import { price } from "../../facts/prices";
import type { Pricer } from "../pricer";

/** A serverless Kafka cluster costs by the hour, idle or not; its partitions and bytes come on top. */
export const mskServerless: Pricer = {
  type: "AWS::MSK::ServerlessCluster",
  price: () => [{ what: "MSK Serverless cluster", hourly: price("msk.serverless.cluster-hour") }],
};
