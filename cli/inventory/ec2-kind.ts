import { EC2Client, type Filter, type Tag } from "@aws-sdk/client-ec2";
import { hourlyOf, type Kind, type Scope, using } from "./kind";
import { tagFilter, tagMap } from "./tags";

/** One thing of EC2 as its list shows it. */
export interface Ec2Thing {
  id: string | undefined;
  tags: Tag[] | undefined;
  /** What tells whose it is where it bears no tag. */
  names?: readonly (string | undefined)[];
  /** As a template would describe it, for its price. */
  properties?: Readonly<Record<string, unknown>>;
}

/** How a kind of EC2's is listed and removed. */
export interface Ec2Listing {
  name: string;
  /** CloudFormation type, for the price. */
  type: string;
  /** @param tagged the filter for what bears the class's tag */
  list(client: EC2Client, tagged: Filter, scope: Scope): Promise<Ec2Thing[]>;
  remove(client: EC2Client, id: string, scope: Scope): Promise<void>;
}

/** @returns the kind: EC2 filters by tags itself, so only what is the class's is listed */
export const ec2Kind = ({ name, type, list, remove }: Ec2Listing): Kind => ({
  name,
  find: (scope) =>
    using(new EC2Client(scope.account.client), async (client) => {
      const things = await list(client, tagFilter(scope.owner.class), scope);
      return things.flatMap(({ id = "", tags, names = [], properties }) => {
        const judged = scope.owner.judge(tagMap(tags), ...names);
        return judged ? [{ id, ...judged, hourly: hourlyOf(type, properties) }] : [];
      });
    }),
  remove: (scope, { id }) =>
    using(new EC2Client(scope.account.client), (client) => remove(client, id, scope)),
});
