// Copies a link that opens the page with the set-up on the left.
import { useActions } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';

export function ShareButton() {
  const { linkHash } = useActions();
  const link = () => location.href.replace(/#.*$/, '') + linkHash();
  return <CopyButton text={link}>Copy link</CopyButton>;
}
