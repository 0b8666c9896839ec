import { BudgetsClient, DeleteBudgetCommand, paginateDescribeBudgets } from "@aws-sdk/client-budgets";
import { type Found, type Kind, using } from "../kind";

/** A budget, by its name; the API is asked in one Region for all. */
export const budgets: Kind = {
  name: "budget",
  find: ({ account, owner }) =>
    using(new BudgetsClient(account.client), async (client) => {
      const found: Found[] = [];
      for await (const { Budgets = [] } of paginateDescribeBudgets({ client }, { AccountId: account.id })) {
        for (const { BudgetName = "" } of Budgets) {
          const judged = owner.judge({}, BudgetName);
          if (judged) found.push({ id: BudgetName, ...judged, hourly: 0 });
        }
      }
      return found;
    }),
  remove: ({ account }, { id }) =>
    using(new BudgetsClient(account.client), async (client) => {
      await client.send(new DeleteBudgetCommand({ AccountId: account.id, BudgetName: id }));
    }),
};
