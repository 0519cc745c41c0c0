// A file as the server has it now, or the kept one where the server does not answer.

/**
 * @param ask requests the file from the network
 * @param kept the file of the kept release, undefined where it has none
 * @param patienceMs how long the network may take while there is a kept file
 * @throws Error the network's, when nothing is kept
 */
export async function networkFirst(
  ask: () => Promise<Response>,
  kept: Response | undefined,
  patienceMs: number,
): Promise<Response> {
  if (!kept) return ask();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<Response>((resolve) => {
    timer = setTimeout(resolve, patienceMs, kept);
  });
  try {
    const response = await Promise.race([ask(), patience]);
    return response.ok ? response : kept;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}
