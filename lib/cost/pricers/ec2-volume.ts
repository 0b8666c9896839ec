import type { Pricer } from "../pricer";
import { diskCharge } from "./ebs-disk";

/** A disk of its own. */
export const ec2Volume: Pricer = {
  type: "AWS::EC2::Volume",
  price: ({ Properties }) => [diskCharge(Properties, "Size")],
};
