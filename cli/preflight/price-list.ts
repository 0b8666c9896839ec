import { GetProductsCommand, PricingClient } from "@aws-sdk/client-pricing";
import { PRICES, type PriceId, type Prices, TABLE_PRICES } from "../../lib/facts/prices";
import type { Account } from "../stacks/account";
import { firstPrice } from "./price-of-product";
import { PRODUCTS, type Product } from "./products";

/** Prices that the preflight's costs are computed with, and which they are, in sentences. */
export interface PricesUsed extends Prices {
  notes: readonly string[];
}

/** The price list is served from few Regions, for all of them. */
const SERVED_FROM = "us-east-1";

/** Where they differ by less it is rounding. */
const SAME = 0.001;

/** @returns the table's prices, saying of which day and Region they are */
export function tablePrices(region: string): PricesUsed {
  const where =
    region === PRICES.region ? "" : ` of ${PRICES.region}, which the class's Region may differ from`;
  return { ...TABLE_PRICES, notes: [`Prices are the list prices of ${PRICES.asOf}${where}.`] };
}

/**
 * Asks AWS's price list for what a class mostly pays for; the rest stays the table's.
 * @returns the table's prices alone where the list cannot be reached
 * @see https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html
 */
export async function listPrices({ client, region }: Account, signal: AbortSignal): Promise<PricesUsed> {
  const pricing = new PricingClient({ ...client, region: SERVED_FROM, maxAttempts: 1 });
  try {
    const asked = await Promise.all(
      PRODUCTS.map(async (product) => ({ product, usd: await ask(pricing, product, region, signal) })),
    );
    return merge(asked, region);
  } catch (error) {
    if (signal.aborted) throw error;
    const table = tablePrices(region);
    return { ...table, notes: [...table.notes, "AWS's own price list could not be reached."] };
  } finally {
    pricing.destroy();
  }
}

async function ask(
  pricing: PricingClient,
  { service, filters }: Product,
  region: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { PriceList = [] } = await pricing.send(
    new GetProductsCommand({
      ServiceCode: service,
      Filters: Object.entries({ ...filters, regionCode: region }).map(([Field, Value]) => ({
        Type: "TERM_MATCH" as const,
        Field,
        Value,
      })),
    }),
    { abortSignal: signal },
  );
  return firstPrice(PriceList.map(String));
}

interface Asked {
  product: Product;
  usd: number | undefined;
}

/** @returns the list's prices before the table's, with a note of each that differs */
export function merge(asked: readonly Asked[], region: string): PricesUsed {
  const known = new Map(
    asked.flatMap(({ product, usd }) => (usd === undefined ? [] : [[key(product), usd] as const])),
  );
  const differing = asked.flatMap(({ product, usd }) => {
    const table = tableOf(product);
    return usd === undefined || Math.abs(usd - table) <= SAME * table
      ? []
      : [`${product.what} $${usd} instead of $${table}`];
  });
  const missing = asked.filter(({ usd }) => usd === undefined).map(({ product }) => product.what);
  return {
    of: (id: PriceId) => known.get(id) ?? TABLE_PRICES.of(id),
    instance: (type: string) => known.get(type) ?? TABLE_PRICES.instance(type),
    notes: [
      `Prices are AWS's price list of today for ${region}${missing.length > 0 ? `, but for ${missing.join(", ")}` : ""}; what it was not asked for is of ${PRICES.asOf}.`,
      ...(differing.length > 0
        ? [`They differ from the table of ${PRICES.asOf}: ${differing.join(", ")}.`]
        : []),
    ],
  };
}

const key = ({ price }: Product): string => ("id" in price ? price.id : price.instance);

const tableOf = ({ price }: Product): number =>
  "id" in price ? TABLE_PRICES.of(price.id) : TABLE_PRICES.instance(price.instance);
