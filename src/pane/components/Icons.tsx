/** The icons of the pane, each in the one size where it is used. All are decorative: words stand beside. */
export { AddRegular } from '@fluentui/react-icons/svg/add';
export { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
export { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
export { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
export { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
export { BuildingHomeRegular } from '@fluentui/react-icons/svg/building-home';
export { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
export { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
export { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
export { DeleteRegular } from '@fluentui/react-icons/svg/delete';
export { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
export { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
export { EditFilled } from '@fluentui/react-icons/svg/edit';
export { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
export { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
export { InfoFilled } from '@fluentui/react-icons/svg/info';
export { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
export { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
export { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
export {
  QuestionCircleFilled,
  QuestionCircleRegular,
} from '@fluentui/react-icons/svg/question-circle';
export { RibbonFilled } from '@fluentui/react-icons/svg/ribbon';
export { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
export { WarningFilled } from '@fluentui/react-icons/svg/warning';
export { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
