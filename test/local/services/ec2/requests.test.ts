import { needs } from "../../../../local/services/ec2/requests";

test("names the first member that a request lacks, as the query spells it", () => {
  const ask = (input: { VpcId?: string; CidrBlock?: string | null }) => () =>
    needs(input, "VpcId", "CidrBlock");
  expect(ask({ VpcId: "v", CidrBlock: "c" })).not.toThrow();
  expect(ask({ VpcId: "v", CidrBlock: null })).toThrow("The request must contain the parameter cidrBlock");
  expect(ask({})).toThrow(
    expect.objectContaining({ code: "MissingParameter", message: expect.stringMatching(/ vpcId$/) }),
  );
});
