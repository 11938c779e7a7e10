const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

/** A sum as people write it, such as ¥1,234,567.00. */
export function zhMoney(amount: number): string {
  return yuan.format(amount);
}
