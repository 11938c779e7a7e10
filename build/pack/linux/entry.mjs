/** The desktop entry. @param {{ exec: string, icon: string }} where */
export const desktopEntry = ({ exec, icon }) => `[Desktop Entry]
Type=Application
Version=1.0
Name=客诉台
Name[en]=Complaint Desk
GenericName=投诉受理与处理
GenericName[en]=Complaint handling
Comment=售楼处投诉登记、跟进与签字表打印
Comment[en]=Takes in, follows and prints complaints of a sales office
Exec=${exec}
Icon=${icon}
Terminal=false
StartupNotify=true
StartupWMClass=complaint-desk
Categories=Office;
Keywords=投诉;客诉;售楼处;登记;complaint;
`;
