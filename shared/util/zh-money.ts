let yuan: Intl.NumberFormat | undefined;

/** A sum as people write it, such as ¥1,234,567.00. */
export function zhMoney(amount: number): string {
  // Made at first use: it loads data, which a start would wait for.
  yuan ??= new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });
  return yuan.format(amount);
}
