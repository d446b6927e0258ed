const NOTICES =
	/^(?:channel (?:created|photo (?:updated|removed|changed)|name was changed to .{1,140})|(?:канал создан|фото(?:графия)? канала (?:изменена|обновлена|удалена|обновлено)|название канала изменено на .{1,140})|канал створено|фото(?:графію)? каналу (?:оновлено|змінено|видалено)|kanalfoto (?:aktualisiert|geändert|entfernt)|foto del canal (?:actualizada|cambiada|eliminada)|photo (?:de la chaîne|du canal) (?:modifiée|mise à jour|supprimée)|foto del canale (?:aggiornata|modificata|rimossa)|foto do canal (?:atualizada|alterada|removida)|kanal fotoğrafı (?:güncellendi|değiştirildi|kaldırıldı)|kanal yaratildi|kanal (?:erstellt|oluşturuldu|opprettet)|canal (?:creado|criado)|canale creato|chaîne créée|.{1,128} (?:pinned (?:«|"|“).{1,200}(?:»|"|”)|pinned a (?:photo|video|file|message|poll)|(?:закрепил(?:а|и)?|закріпи(?:в|ла|ли)) (?:«.{1,200}»|сообщение|фотографию|видео))|频道已创建|频道(?:照片|头像)已(?:更新|更改|移除))$/iu;

/** A line by which a page reports a change of the channel, not a post of it. */
export function isService(text: string): boolean {
	return text.length <= 400 && NOTICES.test(text.trim());
}
