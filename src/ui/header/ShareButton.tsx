// Copies a link that opens the page with the set-up on the left; beside it all else that one can take away.
import { t } from '../../texts/texts.ts';
import { useActions } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { SharePanel } from '../share/SharePanel.tsx';

export function ShareButton() {
  const { linkHash } = useActions();
  const link = () => location.href.replace(/#.*$/, '') + linkHash();
  return (
    <>
      <CopyButton text={link}>{t.header.copyLink}</CopyButton>
      <SharePanel />
    </>
  );
}
