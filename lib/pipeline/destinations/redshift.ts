import { WAREHOUSE_DATABASE } from "../../../contract/warehouse";
import { RedshiftDelivery } from "../../constructs/redshift-delivery";
import { RedshiftSeat } from "../../constructs/redshift-seat";
import type { BuildDestination } from "../parts";

/** A delivery stream that writes objects to the seat's bucket, and copies them into its table in the class's warehouse. */
export const redshift: BuildDestination = (parts, dataStream) => {
  const { stack, labClass, seat, shared, bucket, transform, logGroup } = parts;
  const { warehouse } = shared;
  if (warehouse === undefined) throw new Error("The class has no warehouse.");
  const table = new RedshiftSeat(stack, "Warehouse", { seat, warehouse });
  const { stream } = new RedshiftDelivery(stack, "Delivery", {
    bucket,
    transform: transform.function,
    logGroup,
    buffer: labClass.buffer,
    dataStream,
    seat,
    table,
    jdbcUrl: warehouse.jdbcUrl,
  });
  return {
    streamName: stream.ref,
    streamArn: stream.attrArn,
    ready: stream,
    outputs: {
      workgroup: warehouse.workgroupName,
      database: WAREHOUSE_DATABASE,
      warehouseSecret: table.secret.secretArn,
    },
  };
};
