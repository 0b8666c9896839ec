import {
  INGRESS,
  permissionOf,
  replacing,
} from "../../../../../local/services/ec2/resources/security-group-rules";

test.each([
  [
    { IpProtocol: "tcp", FromPort: 1, ToPort: 2, CidrIp: "10.0.0.0/8", Description: "d" },
    { IpProtocol: "tcp", FromPort: 1, ToPort: 2, IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "d" }] },
  ],
  [
    { IpProtocol: "-1", FromPort: 0, ToPort: 65535, SourceSecurityGroupId: "sg-1" },
    { IpProtocol: "-1", UserIdGroupPairs: [{ GroupId: "sg-1" }] },
  ],
  [
    { IpProtocol: "udp", FromPort: 1, ToPort: 1, DestinationPrefixListId: "pl-1" },
    { IpProtocol: "udp", FromPort: 1, ToPort: 1, PrefixListIds: [{ PrefixListId: "pl-1" }] },
  ],
  [
    { IpProtocol: "-1", CidrIpv6: "::/0" },
    { IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] },
  ],
])("%j becomes a permission of the API", (rule, permission) => {
  expect(permissionOf(rule)).toEqual(permission);
});

test("a rule that stands by itself is replaced by every change", () => {
  for (const property of Object.values(replacing(INGRESS))) expect(property.update).toBe("replace");
});
