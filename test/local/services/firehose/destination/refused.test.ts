import type { CreateDeliveryStreamCommandInput } from "@aws-sdk/client-firehose";
import {
  DESTINATION_MEMBERS,
  refuseConversion,
  refuseUnmodelled,
} from "../../../../../local/services/firehose/destination/refused";

/** Every destination that a request can name, by the client's own type: the compiler misses none. */
type DestinationMember = Extract<keyof CreateDeliveryStreamCommandInput, `${string}DestinationConfiguration`>;
const ALL: Record<DestinationMember, "modelled" | "refused"> = {
  S3DestinationConfiguration: "modelled",
  ExtendedS3DestinationConfiguration: "modelled",
  RedshiftDestinationConfiguration: "modelled",
  ElasticsearchDestinationConfiguration: "refused",
  AmazonopensearchserviceDestinationConfiguration: "refused",
  AmazonOpenSearchServerlessDestinationConfiguration: "refused",
  SplunkDestinationConfiguration: "refused",
  HttpEndpointDestinationConfiguration: "refused",
  SnowflakeDestinationConfiguration: "refused",
  IcebergDestinationConfiguration: "refused",
};

test("knows every destination that a request can name", () => {
  expect([...DESTINATION_MEMBERS].sort()).toEqual(Object.keys(ALL).sort());
});

test.each(Object.entries(ALL))("%s is %s, on creation and on update", (member, fate) => {
  for (const name of [member, member.replace(/Configuration$/, "Update")]) {
    const refusing = () => refuseUnmodelled({ [name]: {} });
    if (fate === "modelled") expect(refusing).not.toThrow();
    else expect(refusing).toThrow(name);
  }
});

test.each(["MSKSourceConfiguration", "DatabaseSourceConfiguration"])(
  "%s is refused by its name",
  (member) => {
    expect(() => refuseUnmodelled({ [member]: {} })).toThrow(member);
  },
);

test("format conversion is refused unless it is switched off; left out, Enabled means on", () => {
  for (const conversion of [{}, { Enabled: true }])
    expect(() => refuseConversion(conversion)).toThrow("Parquet");
  for (const conversion of [undefined, { Enabled: false }]) {
    expect(() => refuseConversion(conversion)).not.toThrow();
  }
});
