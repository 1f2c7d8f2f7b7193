import type { IconName } from './icon';
import { Icon } from './icon';

interface Props {
  icon: IconName;
  label: string;
  onClick?: () => void;
  /** Id of the popover it opens. */
  opens?: string;
  kind?: 'plain' | 'primary';
  disabled?: boolean;
}

/** A button without words; its name shows as a tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  opens,
  kind = 'plain',
  disabled = false,
}: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      data-kind={kind}
      aria-label={label}
      title={label}
      disabled={disabled}
      popovertarget={opens}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
