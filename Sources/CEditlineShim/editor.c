int qbr_editor_placeholder;
