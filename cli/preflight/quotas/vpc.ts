import {
  paginateDescribeInternetGateways,
  paginateDescribeSecurityGroups,
  paginateDescribeVpcs,
} from "@aws-sdk/client-ec2";
import type { QuotaSource } from "./quota-row";

/** What there is of networks, counted. */
export const vpc: QuotaSource = {
  ids: ["vpc.vpcs", "vpc.internet-gateways", "vpc.security-groups"],
  async look({ clients: { ec2: client }, signal }) {
    const options = [{ abortSignal: signal }] as const;
    const [vpcs, gateways, groups] = await Promise.all([
      count(paginateDescribeVpcs({ client }, {}, ...options), ({ Vpcs }) => Vpcs),
      count(paginateDescribeInternetGateways({ client }, {}, ...options), (page) => page.InternetGateways),
      count(paginateDescribeSecurityGroups({ client }, {}, ...options), (page) => page.SecurityGroups),
    ]);
    return {
      "vpc.vpcs": { used: vpcs },
      "vpc.internet-gateways": { used: gateways },
      "vpc.security-groups": { used: groups },
    };
  },
};

async function count<P>(
  pages: AsyncIterable<P>,
  items: (page: P) => readonly unknown[] | undefined,
): Promise<number> {
  let total = 0;
  for await (const page of pages) total += items(page)?.length ?? 0;
  return total;
}
