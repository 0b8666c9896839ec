import { Aws, Fn } from "aws-cdk-lib";
import { seatStackName } from "../../contract/outputs";

/**
 * The id of the seat whose stack a template makes, cut out of the stack's name when it is deployed: so the seats of a class
 * have one template, to the byte (docs/decisions/0011). A seat's id holds no dash, so it is the name's last part.
 * @returns a token
 */
export function seatOfStack(className: string): string {
  const parts = seatStackName(className, "seat").split("-").length;
  return Fn.select(parts - 1, Fn.split("-", Aws.STACK_NAME));
}
