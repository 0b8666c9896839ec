/** One answer of the price list, as far as it is read here. */
interface PriceListItem {
  terms?: {
    OnDemand?: Readonly<Record<string, { priceDimensions?: Readonly<Record<string, PriceDimension>> }>>;
  };
}

interface PriceDimension {
  beginRange?: string;
  pricePerUnit?: { USD?: string };
}

/**
 * Reads the price on demand of what the list answers: of the first units, where it falls with the number of them.
 * @param items JSON texts
 * @returns USD for a unit, or undefined where the answers name none, or several that differ
 */
export function firstPrice(items: readonly string[]): number | undefined {
  const prices = items.flatMap((text) => {
    const { terms = {} } = JSON.parse(text) as PriceListItem;
    return Object.values(terms.OnDemand ?? {})
      .flatMap(({ priceDimensions = {} }) => Object.values(priceDimensions))
      .filter(({ beginRange = "0" }) => Number(beginRange) === 0)
      .map(({ pricePerUnit }) => Number(pricePerUnit?.USD))
      .filter((usd) => usd > 0);
  });
  return new Set(prices).size === 1 ? prices[0] : undefined;
}
