// Sets a setting of the open page as a user does; soak and tests share it.
import type { Page } from 'playwright';

/** Types a value into a setting, opening the drawer that it lies in. */
export async function setSetting(page: Page, field: string, value: string): Promise<void> {
  const control = page.locator(`[data-field="${field}"]`);
  const drawer = page.locator('details', { has: control });
  if ((await drawer.count()) > 0 && (await drawer.getAttribute('open')) === null) {
    await drawer.locator('summary').click();
  }
  await control.locator('input[type="text"]').fill(value);
}
