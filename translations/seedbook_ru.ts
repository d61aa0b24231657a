<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Compose</source>
        <translation>Замысел</translation>
    </message>
    <message>
        <source>Cull</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Reuse this picture&apos;s seed</source>
        <translation>Взять сид этой картинки</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Пауза или продолжить</translation>
    </message>
    <message>
        <source>Keep, next</source>
        <translation>Оставить, дальше</translation>
    </message>
    <message>
        <source>Keep, stay here</source>
        <translation>Оставить, не уходя</translation>
    </message>
    <message>
        <source>Reject, next</source>
        <translation>Отклонить, дальше</translation>
    </message>
    <message>
        <source>Reject, stay here</source>
        <translation>Отклонить, не уходя</translation>
    </message>
    <message>
        <source>Undecided, next</source>
        <translation>Не решено, дальше</translation>
    </message>
    <message>
        <source>Undecided, stay here</source>
        <translation>Не решено, не уходя</translation>
    </message>
    <message>
        <source>Reject with a reason: then its letter</source>
        <translation>Отклонить с причиной: затем её буква</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Вернуть последнее решение</translation>
    </message>
    <message>
        <source>Undo, any depth</source>
        <translation>Отменить, сколько угодно раз</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Large picture</source>
        <translation>Крупная картинка</translation>
    </message>
    <message>
        <source>Back to the wall</source>
        <translation>Назад к стене</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Сравнить две</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>Пиксель в пиксель</translation>
    </message>
    <message>
        <source>Recipe over the picture</source>
        <translation>Рецепт поверх картинки</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show undecided</source>
        <translation>Показать нерешённые</translation>
    </message>
    <message>
        <source>Show kept</source>
        <translation>Показать оставленные</translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation>Показать отклонённые</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Левая панель</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Правая панель</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новый проект</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Move; with Shift select</source>
        <translation>Переход; с Shift — выделение</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующая картинка</translation>
    </message>
    <message>
        <source>First, last</source>
        <translation>Первая, последняя</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить все</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Крупнее, мельче</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создание</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Start from this picture</source>
        <translation>Начать с этой картинки</translation>
    </message>
    <message>
        <source>Draft or final settings</source>
        <translation>Черновик или чистовик</translation>
    </message>
    <message>
        <source>Make kept drafts in final quality</source>
        <translation>Оставленные черновики — начисто</translation>
    </message>
    <message>
        <source>Weight of the words selected</source>
        <translation>Вес выделенных слов</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Пробел</translation>
    </message>
    <message>
        <source>Complete a name</source>
        <translation>Дополнить имя</translation>
    </message>
    <message>
        <source>Library of models</source>
        <translation>Библиотека моделей</translation>
    </message>
    <message>
        <source>New from a ready template</source>
        <translation>Начать с готового шаблона</translation>
    </message>
    <message>
        <source>Style presets</source>
        <translation>Готовые стили</translation>
    </message>
    <message>
        <source>Settings of a copied picture or text</source>
        <translation>Настройки скопированной картинки или текста</translation>
    </message>
    <message>
        <source>Back to the settings before</source>
        <translation>Вернуть прежние настройки</translation>
    </message>
    <message>
        <source>Use this picture&apos;s settings</source>
        <translation>Взять настройки этой картинки</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>Устройство и память</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>damaged</source>
        <translation>повреждено</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
    <message>
        <source>seed %1: no picture</source>
        <translation>сид %1: нет картинки</translation>
    </message>
    <message>
        <source>final</source>
        <translation>начисто</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Prompt</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Негатив</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Сэмплер</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Сид</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Акценты</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Вариация</translation>
    </message>
    <message>
        <source>Seed&apos;s size</source>
        <translation>Размер сида</translation>
    </message>
    <message>
        <source>Guidance rescale</source>
        <translation>Смягчение</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>starter model</source>
        <translation>стартовая модель</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>CoreSentence</name>
    <message>
        <source>The template is longer than 256 KiB; shorten it.</source>
        <translation>Шаблон длиннее 256 КиБ; сократите его.</translation>
    </message>
    <message>
        <source>Some prompts would be longer than 100,000 bytes and are cut there; shorten the template.</source>
        <translation>Некоторые промпты длиннее 100 000 байт и будут обрезаны; сократите шаблон.</translation>
    </message>
    <message>
        <source>Too many slots are shared between options to count the combinations; give some other names.</source>
        <translation>Слишком много общих слотов между вариантами, сочетания не сосчитать; дайте некоторым другие имена.</translation>
    </message>
    <message>
        <source>This byte is not UTF-8 text; write the template again from here.</source>
        <translation>Этот байт — не текст UTF-8; перепишите шаблон с этого места.</translation>
    </message>
    <message>
        <source>A NUL character cannot be part of a prompt; delete it.</source>
        <translation>Нулевой символ не может быть в промпте; удалите его.</translation>
    </message>
    <message>
        <source>More than 64 braces inside one another; nest less deeply.</source>
        <translation>Больше 64 вложенных скобок; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>This brace is never closed: add `}`, or write `\{` for the character.</source>
        <translation>Скобка не закрыта: добавьте `}` или напишите `\{`, если нужен сам знак.</translation>
    </message>
    <message>
        <source>This brace closes nothing: delete it, or write `\}` for the character.</source>
        <translation>Скобка ничего не закрывает: удалите её или напишите `\}`, если нужен сам знак.</translation>
    </message>
    <message>
        <source>Before `$$` goes one whole number from 1 to 100, as in `{2$$a|b|c}`; write `\$` for the character.</source>
        <translation>Перед `$$` стоит целое число от 1 до 100, как в `{2$$a|b|c}`; для самого знака пишите `\$`.</translation>
    </message>
    <message>
        <source>A weight is a number above 0 and up to 1,000,000, as in `{0.5::a|b}`; correct it.</source>
        <translation>Вес — число больше 0 и до 1 000 000, как в `{0.5::a|b}`; исправьте его.</translation>
    </message>
    <message>
        <source>The lists refer to one another in a circle: %1; break it in one file.</source>
        <translation>Списки ссылаются друг на друга по кругу: %1; разорвите круг в одном из файлов.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; is empty; add a line to its file.</source>
        <translation>Список «%1» пуст; добавьте строку в его файл.</translation>
    </message>
    <message>
        <source>A value of this list has more than 64 braces inside one another; nest less deeply.</source>
        <translation>В значении этого списка больше 64 вложенных скобок; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>The slot &quot;%1&quot; contains itself; give the inner one another name.</source>
        <translation>Слот «%1» содержит сам себя; дайте внутреннему другое имя.</translation>
    </message>
    <message>
        <source>The slot &quot;%1&quot; has other options elsewhere; repeat them exactly, or use another name.</source>
        <translation>У слота «%1» в другом месте иные варианты; повторите их точно или возьмите другое имя.</translation>
    </message>
    <message>
        <source>More than 64 choices inside one another; nest less deeply.</source>
        <translation>Больше 64 вложенных выборов; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>More than 100,000 slots; shorten the template or its lists.</source>
        <translation>Больше 100 000 слотов; сократите шаблон или его списки.</translation>
    </message>
    <message>
        <source>Zero options are never a choice; ask for one or more.</source>
        <translation>Ноль вариантов — не выбор; попросите один или больше.</translation>
    </message>
    <message>
        <source>This asks for %1 different options and there are %2; ask for fewer or add some.</source>
        <translation>Нужно разных вариантов: %1, а есть только %2; попросите меньше или добавьте.</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; make the file lists/%2.txt.</source>
        <translation>Списка «%1» нет; создайте файл lists/%2.txt.</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Списка «%1» нет; может быть, «%2»?</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; open a project that has one.</source>
        <translation>Списка «%1» нет; откройте проект, где он есть.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a list&apos;s name.</source>
        <translation>«%1» не может быть именем списка.</translation>
    </message>
    <message>
        <source>This list is not plain UTF-8 text; save it as UTF-8.</source>
        <translation>Этот список — не текст UTF-8; сохраните его в UTF-8.</translation>
    </message>
    <message>
        <source>This list has more than 100,000 values; split it.</source>
        <translation>В этом списке больше 100 000 значений; разделите его.</translation>
    </message>
    <message>
        <source>A list must not be a link; copy the file here.</source>
        <translation>Список не должен быть ссылкой; скопируйте файл сюда.</translation>
    </message>
    <message>
        <source>The label &quot;%1&quot; has one picture, so it is in the training split alone.</source>
        <translation>У метки «%1» одна картинка, поэтому она только в обучающей части.</translation>
    </message>
    <message>
        <source>%1 pictures have an empty label.</source>
        <translation>Картинок с пустой меткой: %1.</translation>
    </message>
    <message>
        <source>No slot is in every picture: the dataset has no label column.</source>
        <translation>Нет слота, общего для всех картинок: в наборе не будет столбца меток.</translation>
    </message>
    <message>
        <source>%1 pictures have an empty caption and get no text file: the trainer uses the class name.</source>
        <translation>Картинок с пустой подписью: %1, текстового файла у них не будет: тренер возьмёт имя класса.</translation>
    </message>
    <message>
        <source>The label &quot;%1&quot; becomes the folder &quot;%2&quot;.</source>
        <translation>Метка «%1» станет папкой «%2».</translation>
    </message>
    <message>
        <source>All pictures have one label: a classifier learns nothing from them.</source>
        <translation>У всех картинок одна метка: классификатору не на чем учиться.</translation>
    </message>
    <message>
        <source>the program ended without closing the project; its journal was read and is whole</source>
        <translation>программа завершилась, не закрыв проект; журнал прочитан, он цел</translation>
    </message>
    <message>
        <source>the program ended without closing the project: a copy of its database is shown</source>
        <translation>программа завершилась, не закрыв проект: показана копия его базы</translation>
    </message>
    <message>
        <source>job %1 was set aside: the program crashed twice while making this picture</source>
        <translation>задание %1 отложено: программа дважды упала на этой картинке</translation>
    </message>
    <message>
        <source>job %1 was set aside: the program ended five times while making this picture</source>
        <translation>задание %1 отложено: программа пять раз завершилась на этой картинке</translation>
    </message>
    <message>
        <source>job %1 cannot be read and is left out</source>
        <translation>задание %1 не читается и пропущено</translation>
    </message>
    <message>
        <source>jobs that were cut off: %1</source>
        <translation>прерванных заданий: %1</translation>
    </message>
    <message>
        <source>unfinished files removed: %1</source>
        <translation>удалено недописанных файлов: %1</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>действие запрещено</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>превышена квота диска</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>файл слишком велик</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>файловая система только для чтения</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка чтения или записи устройства</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>такой файл уже есть</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>папка не пуста</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>имя файла слишком длинное</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>ссылки ведут по кругу</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>устройство или файл заняты</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>файлы лежат на разных дисках</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>файл пропал с сетевого диска</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>сетевой диск отключён</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>неверное значение</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>устройства нет</translation>
    </message>
    <message>
        <source>cannot open for appending: %1</source>
        <translation>не открыть для дописывания: %1</translation>
    </message>
    <message>
        <source>cannot open the folder: %1</source>
        <translation>не открыть папку: %1</translation>
    </message>
    <message>
        <source>cannot open: %1</source>
        <translation>не открыть: %1</translation>
    </message>
    <message>
        <source>cannot read the file&apos;s size: %1</source>
        <translation>не узнать размер файла: %1</translation>
    </message>
    <message>
        <source>cannot read the file: %1</source>
        <translation>не прочитать файл: %1</translation>
    </message>
    <message>
        <source>cannot read the new folder: %1</source>
        <translation>не прочитать новую папку: %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>не прочитать: %1</translation>
    </message>
    <message>
        <source>cannot finish writing: %1</source>
        <translation>не закончить запись: %1</translation>
    </message>
    <message>
        <source>cannot create a file in the folder: %1</source>
        <translation>не создать файл в папке: %1</translation>
    </message>
    <message>
        <source>cannot replace the file: %1</source>
        <translation>не заменить файл: %1</translation>
    </message>
    <message>
        <source>cannot write: the file system takes no more bytes</source>
        <translation>запись остановилась: файловая система больше не принимает</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>не записать: %1</translation>
    </message>
    <message>
        <source>cannot make the file durable: %1</source>
        <translation>не закрепить файл на диске: %1</translation>
    </message>
    <message>
        <source>cannot make the file: %1</source>
        <translation>не создать файл: %1</translation>
    </message>
    <message>
        <source>cannot make a folder here: %1</source>
        <translation>не создать здесь папку: %1</translation>
    </message>
    <message>
        <source>cannot make and lock a folder here</source>
        <translation>не создать и не закрыть на замок папку здесь</translation>
    </message>
    <message>
        <source>cannot make a folder: %1</source>
        <translation>не создать папку: %1</translation>
    </message>
    <message>
        <source>cannot give the dataset its name: %1</source>
        <translation>не дать набору его имя: %1</translation>
    </message>
    <message>
        <source>make a folder for pictures: %1</source>
        <translation>не создать папку для картинок: %1</translation>
    </message>
    <message>
        <source>list the pictures: %1</source>
        <translation>не перечислить картинки: %1</translation>
    </message>
    <message>
        <source>make the folder: %1</source>
        <translation>не создать папку: %1</translation>
    </message>
    <message>
        <source>name the new project: %1</source>
        <translation>не дать имя новому проекту: %1</translation>
    </message>
    <message>
        <source>copy the database to read it: %1</source>
        <translation>не скопировать базу, чтобы прочитать её: %1</translation>
    </message>
    <message>
        <source>make a folder for a copy: %1</source>
        <translation>не создать папку для копии: %1</translation>
    </message>
    <message>
        <source>lock the project: %1</source>
        <translation>не закрыть проект на замок: %1</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>the file ends before byte %1</source>
        <translation>файл кончается раньше байта %1</translation>
    </message>
    <message>
        <source>the file was cut at byte %1</source>
        <translation>файл обрезан на байте %1</translation>
    </message>
    <message>
        <source>has %1 bytes, more than the %2 allowed</source>
        <translation>%1 байт, а можно не больше %2</translation>
    </message>
    <message>
        <source>is neither a PNG nor a JPEG nor a WebP picture</source>
        <translation>это не картинка PNG, JPEG или WebP</translation>
    </message>
    <message>
        <source>the picture&apos;s header says it has no pixels</source>
        <translation>по заголовку в картинке нет ни одного пикселя</translation>
    </message>
    <message>
        <source>the picture is %1 x %2 pixels, more than the %3 allowed</source>
        <translation>в картинке %1 × %2 пикселей, а можно не больше %3</translation>
    </message>
    <message>
        <source>the JPEG has four colour channels (CMYK); save it as RGB</source>
        <translation>в JPEG четыре цветовых канала (CMYK); сохраните его как RGB</translation>
    </message>
    <message>
        <source>the PNG is truncated at byte %1</source>
        <translation>PNG обрезан на байте %1</translation>
    </message>
    <message>
        <source>the PNG is damaged (wrong checksum) at byte %1</source>
        <translation>PNG повреждён: неверная контрольная сумма на байте %1</translation>
    </message>
    <message>
        <source>the PNG holds too little data for its size</source>
        <translation>в PNG слишком мало данных для его размера</translation>
    </message>
    <message>
        <source>the picture cannot be encoded as PNG</source>
        <translation>картинку не записать как PNG</translation>
    </message>
    <message>
        <source>a text of the PNG is damaged, or its texts are longer than 8 MiB</source>
        <translation>текст в PNG повреждён, или тексты длиннее 8 МиБ</translation>
    </message>
    <message>
        <source>the WebP&apos;s header is damaged or truncated</source>
        <translation>заголовок WebP повреждён или обрезан</translation>
    </message>
    <message>
        <source>the WebP is an animation</source>
        <translation>этот WebP — анимация</translation>
    </message>
    <message>
        <source>the WebP is truncated</source>
        <translation>WebP обрезан</translation>
    </message>
    <message>
        <source>the WebP is damaged</source>
        <translation>WebP повреждён</translation>
    </message>
    <message>
        <source>no picture has &quot;%1&quot;; a caption may use %2</source>
        <translation>ни у одной картинки нет «%1»; в подписи можно: %2</translation>
    </message>
    <message>
        <source>a brace is not closed; write {prompt}, {label}, {seed} or a slot&apos;s name</source>
        <translation>скобка не закрыта; пишите {prompt}, {label}, {seed} или имя слота</translation>
    </message>
    <message>
        <source>there is no picture to export; keep some first</source>
        <translation>нечего экспортировать; сначала оставьте картинки</translation>
    </message>
    <message>
        <source>the share of training pictures must be above 0 and at most 1</source>
        <translation>доля обучающих картинок — больше 0 и не больше 1</translation>
    </message>
    <message>
        <source>no picture has the slot &quot;%1&quot;; there are: %2</source>
        <translation>ни у одной картинки нет слота «%1»; есть: %2</translation>
    </message>
    <message>
        <source>picture %1 has no slot &quot;%2&quot;; choose another slot for the label, or leave it out</source>
        <translation>у картинки %1 нет слота «%2»; возьмите для метки другой слот или обойдитесь без него</translation>
    </message>
    <message>
        <source>no slot is in every picture, so there is no label to name folders by; choose another format</source>
        <translation>нет слота, общего для всех картинок, и папки не по чему назвать; выберите другой формат</translation>
    </message>
    <message>
        <source>the recipe of picture %1 is damaged; check the project</source>
        <translation>рецепт картинки %1 повреждён; проверьте проект</translation>
    </message>
    <message>
        <source>there is something already; choose a new folder or an empty one</source>
        <translation>там уже что-то есть; выберите новую или пустую папку</translation>
    </message>
    <message>
        <source>this folder is not there; make it first</source>
        <translation>этой папки нет; сначала создайте её</translation>
    </message>
    <message>
        <source>the dataset needs %1 bytes and %2 are free; free some space or choose another disk</source>
        <translation>набору нужно %1 байт, а свободно %2; освободите место или выберите другой диск</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>экспорт отменён</translation>
    </message>
    <message>
        <source>the file of picture %1 is gone; run a check of the project, then reject the picture or make it again</source>
        <translation>файл картинки %1 пропал; запустите проверку проекта, потом отклоните картинку или создайте её заново</translation>
    </message>
    <message>
        <source>the file of picture %1 has another size than was recorded; run a check of the project, then reject the picture or make it again</source>
        <translation>у файла картинки %1 не тот размер, что был записан; запустите проверку проекта, потом отклоните картинку или создайте её заново</translation>
    </message>
    <message>
        <source>the file of picture %1 has other bytes than were recorded; run a check of the project, then reject the picture or make it again</source>
        <translation>в файле картинки %1 не те байты, что были записаны; запустите проверку проекта, потом отклоните картинку или создайте её заново</translation>
    </message>
    <message>
        <source>a GGUF file; get the model as safetensors</source>
        <translation>файл GGUF; возьмите модель в safetensors</translation>
    </message>
    <message>
        <source>an HDF5 file; get the model as safetensors</source>
        <translation>файл HDF5; возьмите модель в safetensors</translation>
    </message>
    <message>
        <source>a 7z archive; unpack it first</source>
        <translation>архив 7z; сначала распакуйте его</translation>
    </message>
    <message>
        <source>a RAR archive; unpack it first</source>
        <translation>архив RAR; сначала распакуйте его</translation>
    </message>
    <message>
        <source>a tar archive; unpack it first</source>
        <translation>архив tar; сначала распакуйте его</translation>
    </message>
    <message>
        <source>a gzip file; unpack it first</source>
        <translation>файл gzip; сначала распакуйте его</translation>
    </message>
    <message>
        <source>an xz file; unpack it first</source>
        <translation>файл xz; сначала распакуйте его</translation>
    </message>
    <message>
        <source>a Git-LFS pointer, not the file itself; run `git lfs pull`</source>
        <translation>указатель Git LFS, а не сам файл; выполните `git lfs pull`</translation>
    </message>
    <message>
        <source>a web page, as a failed download leaves it; download the file again</source>
        <translation>веб-страница, какая остаётся от неудачной загрузки; загрузите файл заново</translation>
    </message>
    <message>
        <source>a JSON text; choose the .safetensors file itself</source>
        <translation>текст JSON; выберите сам файл .safetensors</translation>
    </message>
    <message>
        <source>MetadataIncompleteBuffer: the file is cut short, %1 missing; download it again</source>
        <translation>файл обрезан, не хватает: %1; загрузите его заново</translation>
    </message>
    <message>
        <source>MetadataIncompleteBuffer: %1 after the last tensor</source>
        <translation>после последнего тензора лишнее: %1</translation>
    </message>
    <message>
        <source>HeaderTooSmall: the file has only %1</source>
        <translation>в файле всего %1</translation>
    </message>
    <message>
        <source>HeaderTooLarge: the header would have %1, over the limit of %2</source>
        <translation>в заголовке было бы %1, а можно не больше %2</translation>
    </message>
    <message>
        <source>InvalidHeaderLength: the file ends %1 before the end of its header</source>
        <translation>файл кончается раньше своего заголовка, не хватает: %1</translation>
    </message>
    <message>
        <source>InvalidHeader: the header is not UTF-8</source>
        <translation>заголовок — не текст UTF-8</translation>
    </message>
    <message>
        <source>InvalidOffset: tensor &quot;%1&quot; lies at bytes %2 to %3, but the one before ends at %4</source>
        <translation>тензор «%1» занимает байты от %2 до %3, а предыдущий кончается на %4</translation>
    </message>
    <message>
        <source>ValidationOverflow: the shape of tensor &quot;%1&quot; overflows</source>
        <translation>форма тензора «%1» невозможно велика</translation>
    </message>
    <message>
        <source>MisalignedSlice: tensor &quot;%1&quot; does not end at a whole byte</source>
        <translation>тензор «%1» кончается не на целом байте</translation>
    </message>
    <message>
        <source>TensorInvalidInfo: tensor &quot;%1&quot; has %2 bytes, but its shape needs %3</source>
        <translation>в тензоре «%1» %2 байт, а его форме нужно %3</translation>
    </message>
    <message>
        <source>not enough memory for the file&apos;s header</source>
        <translation>не хватает памяти на заголовок файла</translation>
    </message>
    <message>
        <source>there is no tensor %1</source>
        <translation>нет тензора %1</translation>
    </message>
    <message>
        <source>tensor %1 has the unexpected type %2 or size</source>
        <translation>у тензора %1 неожиданный тип %2 или размер</translation>
    </message>
    <message>
        <source>tensor %1 holds NaN or infinity</source>
        <translation>в тензоре %1 есть NaN или бесконечность</translation>
    </message>
    <message>
        <source>tensor %1 is not one number</source>
        <translation>тензор %1 — не одно число</translation>
    </message>
    <message>
        <source>the file must hold one JSON object</source>
        <translation>в файле должен быть один объект JSON</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, it must be a whole number from %3 to %4</source>
        <translation>«%1» — это %2, а должно быть целое число от %3 до %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, it must be a number from %3 to %4</source>
        <translation>«%1» — это %2, а должно быть число от %3 до %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, it must be true or false</source>
        <translation>«%1» — это %2, а должно быть true или false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, it must be a text</source>
        <translation>«%1» — это %2, а должен быть текст</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of 1 to 16 texts</source>
        <translation>«%1» — должен быть список от 1 до 16 текстов</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of 1 to 16 whole numbers</source>
        <translation>«%1» — должен быть список от 1 до 16 целых чисел</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have one entry per level, %2</source>
        <translation>в «%1» — по одному значению на уровень: %2</translation>
    </message>
    <message>
        <source>component &quot;%1&quot; is missing</source>
        <translation>нет части «%1»</translation>
    </message>
    <message>
        <source>a part of the model is missing; download it again</source>
        <translation>не хватает части модели; загрузите её заново</translation>
    </message>
    <message>
        <source>the weights are pickled, which can run code when opened; get the model as safetensors</source>
        <translation>веса — в pickle, который при открытии может запустить чужой код; возьмите модель в safetensors</translation>
    </message>
    <message>
        <source>the model&apos;s weights are missing</source>
        <translation>весов модели нет</translation>
    </message>
    <message>
        <source>no diffusers model is in this folder (model_index.json is missing); choose another</source>
        <translation>в этой папке нет модели diffusers (нет model_index.json); выберите другую</translation>
    </message>
    <message>
        <source>the UNet takes %1 channels and the autoencoder has %2; models for inpainting or depth are not supported</source>
        <translation>UNet берёт каналов: %1, а у автокодировщика их %2; модели для дорисовки и глубины не поддерживаются</translation>
    </message>
    <message>
        <source>the UNet attends to text states of width %1, the text encoder gives %2</source>
        <translation>UNet ждёт состояний текста шириной %1, а кодировщик даёт %2</translation>
    </message>
    <message>
        <source>only one of &quot;addition_embed_type&quot; and a second text encoder is there; they go together</source>
        <translation>есть только одно из двух: «addition_embed_type» или второй кодировщик текста; нужны оба</translation>
    </message>
    <message>
        <source>the UNet takes %1 added values, the second text encoder and the sizes give %2</source>
        <translation>UNet берёт добавочных значений: %1, а второй кодировщик и размеры дают %2</translation>
    </message>
    <message>
        <source>this decoder is for latents of %1 channels, the model&apos;s have %2</source>
        <translation>этот декодер — для %1 каналов, а у модели их %2</translation>
    </message>
    <message>
        <source>this decoder makes %1 pixels of a cell, the model&apos;s makes %2</source>
        <translation>этот декодер делает из клетки %1 пикселей, а декодер модели — %2</translation>
    </message>
    <message>
        <source>the decoder has no levels</source>
        <translation>в декодере нет уровней</translation>
    </message>
    <message>
        <source>this file is no autoencoder but: %1</source>
        <translation>в этом файле не автокодировщик, а %1</translation>
    </message>
    <message>
        <source>this is no whole model of Stable Diffusion 1.x, 2.x or XL but: %1; choose another file</source>
        <translation>это не целая модель Stable Diffusion 1.x, 2.x или XL, а %1; выберите другой файл</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>здесь %1</translation>
    </message>
    <message>
        <source>adapters of the kind %1 are not read: tensor %2</source>
        <translation>адаптеры вида %1 не читаются: тензор %2</translation>
    </message>
    <message>
        <source>%1 of %2 tensors are not those of an adapter: %3</source>
        <translation>тензоров не от адаптера: %1 из %2: %3</translation>
    </message>
    <message>
        <source>there is no tensor in this file</source>
        <translation>в этом файле нет ни одного тензора</translation>
    </message>
    <message>
        <source>two tensors for one place: %1 and %2</source>
        <translation>два тензора на одно место: %1 и %2</translation>
    </message>
    <message>
        <source>two entries change the layer %1, one is %2</source>
        <translation>слой %1 меняют две записи, одна из них %2</translation>
    </message>
    <message>
        <source>this is not a textual inversion: its first tensor is %1</source>
        <translation>это не текстовая инверсия: первый тензор — %1</translation>
    </message>
    <message>
        <source>a textual inversion for SDXL needs clip_l and clip_g; %1 is missing</source>
        <translation>текстовой инверсии для SDXL нужны clip_l и clip_g; нет %1</translation>
    </message>
    <message>
        <source>clip_l and clip_g have %1 and %2 vectors</source>
        <translation>в clip_l и clip_g разное число векторов: %1 и %2</translation>
    </message>
    <message>
        <source>made for %1: its vectors are %2 wide, the model&apos;s are %3</source>
        <translation>сделано для %1: ширина векторов %2, а у модели %3</translation>
    </message>
    <message>
        <source>the ranks do not agree: %1</source>
        <translation>ранги не сходятся: %1</translation>
    </message>
    <message>
        <source>the up half of the LoRA is missing</source>
        <translation>нет половины LoRA «up»</translation>
    </message>
    <message>
        <source>the down half of the LoRA is missing</source>
        <translation>нет половины LoRA «down»</translation>
    </message>
    <message>
        <source>tensors of several adapter kinds for one layer</source>
        <translation>на один слой — тензоры разных видов адаптеров</translation>
    </message>
    <message>
        <source>adapter %1 (AutoV2 %2) is in none of the library&apos;s folders; add the folder that holds it</source>
        <translation>адаптера %1 (AutoV2 %2) нет ни в одной папке библиотеки; добавьте папку, где он лежит</translation>
    </message>
    <message>
        <source>embedding %1 (AutoV2 %2) is in none of the library&apos;s folders; add the folder that holds it</source>
        <translation>текстовой инверсии %1 (AutoV2 %2) нет ни в одной папке библиотеки; добавьте папку, где она лежит</translation>
    </message>
    <message>
        <source>no folders are known</source>
        <translation>ни одна папка не известна</translation>
    </message>
    <message>
        <source>the recipe names an autoencoder, and no files were given to look in</source>
        <translation>рецепт называет автокодировщик, а искать его негде</translation>
    </message>
    <message>
        <source>the weights do not fit the model&apos;s configuration: %1</source>
        <translation>веса не подходят к настройкам модели: %1</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>нет %1</translation>
    </message>
    <message>
        <source>merge %1, &quot;%2 %3&quot;, is not in the vocabulary</source>
        <translation>слияния %1, «%2 %3», нет в словаре</translation>
    </message>
    <message>
        <source>merge %1 is not two tokens</source>
        <translation>слияние %1 — не два токена</translation>
    </message>
    <message>
        <source>the special token &quot;%1&quot; is not in the vocabulary</source>
        <translation>особого токена «%1» нет в словаре</translation>
    </message>
    <message>
        <source>the added token &quot;%1&quot; is not in the vocabulary</source>
        <translation>добавленного токена «%1» нет в словаре</translation>
    </message>
    <message>
        <source>the tokenizer has no vocabulary or no merges</source>
        <translation>у токенизатора нет словаря или слияний</translation>
    </message>
    <message>
        <source>the vocabulary must be an object of tokens and ids</source>
        <translation>словарь — это объект с токенами и номерами</translation>
    </message>
    <message>
        <source>the tokenizer has ids up to %1 and %2 places, the text encoder takes ids below %3 and %4</source>
        <translation>у токенизатора номера до %1 и мест %2, а кодировщик текста берёт номера меньше %3 и %4</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано в настройках</translation>
    </message>
    <message>
        <source>no NVIDIA driver found (libcuda.so.1)</source>
        <translation>драйвер NVIDIA не найден (libcuda.so.1)</translation>
    </message>
    <message>
        <source>libtorch here has no CUDA part (libtorch_cuda.so)</source>
        <translation>в этой libtorch нет части для CUDA (libtorch_cuda.so)</translation>
    </message>
    <message>
        <source>CUDA was loaded too late; start the program again to use it</source>
        <translation>CUDA загружена слишком поздно; запустите программу снова</translation>
    </message>
    <message>
        <source>the NVIDIA driver shows no usable device (is it older than CUDA 13, or CUDA_VISIBLE_DEVICES empty?)</source>
        <translation>драйвер NVIDIA не показывает пригодных карт (он старше CUDA 13, или CUDA_VISIBLE_DEVICES пуста?)</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not tell the name of device %1</source>
        <translation>драйвер NVIDIA не называет карту %1</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1; use --device cpu or auto</source>
        <translation>CUDA не работает: %1; возьмите --device cpu или auto</translation>
    </message>
    <message>
        <source>NVIDIA driver, CUDA libraries and %1 device found; %2 free of %3</source>
        <translation>найдены драйвер NVIDIA, библиотеки CUDA и карт: %1; свободно %2 из %3</translation>
    </message>
    <message>
        <source>NVIDIA driver, CUDA libraries and %1 devices found; %2 free of %3</source>
        <translation>найдены драйвер NVIDIA, библиотеки CUDA и карт: %1; свободно %2 из %3</translation>
    </message>
    <message>
        <source>NVIDIA driver, CUDA libraries and %1 device found</source>
        <translation>найдены драйвер NVIDIA, библиотеки CUDA и карт: %1</translation>
    </message>
    <message>
        <source>NVIDIA driver, CUDA libraries and %1 devices found</source>
        <translation>найдены драйвер NVIDIA, библиотеки CUDA и карт: %1</translation>
    </message>
    <message>
        <source>pictures are painted from the recipe&apos;s key; the model is not used</source>
        <translation>картинки рисуются по ключу рецепта; модель не нужна</translation>
    </message>
    <message>
        <source>%1; pictures are made on the CPU</source>
        <translation>%1; картинки создаёт процессор</translation>
    </message>
    <message>
        <source>the recipe was made for another model; choose the model with fingerprint %1</source>
        <translation>рецепт сделан для другой модели; выберите модель с отпечатком %1</translation>
    </message>
    <message>
        <source>width and height must be multiples of %1 for this model</source>
        <translation>ширина и высота для этой модели кратны %1</translation>
    </message>
    <message>
        <source>the embedding %1 has %2 vectors, a prompt has room for %3</source>
        <translation>в текстовой инверсии %1 векторов: %2, а в промпте места на %3</translation>
    </message>
    <message>
        <source>the prompt is longer than %1 x %2 tokens</source>
        <translation>промпт длиннее %1 × %2 токенов</translation>
    </message>
    <message>
        <source>the prompt changes into more than %1 different texts over its steps</source>
        <translation>за шаги промпт меняется больше чем на %1 разных текстов</translation>
    </message>
    <message>
        <source>the prompt joins more than %1 parts by AND</source>
        <translation>через AND соединено больше частей, чем %1</translation>
    </message>
    <message>
        <source>this strength leaves none of the %1 steps; take more of either</source>
        <translation>при такой силе не остаётся ни одного шага из %1; возьмите больше силы или шагов</translation>
    </message>
    <message>
        <source>the latents are not finite after step %1; try less guidance, or another sampler</source>
        <translation>после шага %1 вышли не числа; уменьшите guidance или возьмите другой сэмплер</translation>
    </message>
    <message>
        <source>the latents are not finite</source>
        <translation>вышли не числа</translation>
    </message>
    <message>
        <source>the decoded picture is not finite</source>
        <translation>декодированная картинка — не числа</translation>
    </message>
    <message>
        <source>the encoded start picture is not finite</source>
        <translation>начальная картинка после кодирования — не числа</translation>
    </message>
    <message>
        <source>no finite picture</source>
        <translation>вышли не числа</translation>
    </message>
    <message>
        <source>the start picture is not known here</source>
        <translation>начальная картинка здесь не известна</translation>
    </message>
    <message>
        <source>the start picture is %1; scale it to the recipe&apos;s size, %2</source>
        <translation>начальная картинка — %1; приведите её к размеру рецепта, %2</translation>
    </message>
    <message>
        <source>num_train_timesteps must be 2 … %1</source>
        <translation>num_train_timesteps — от 2 до %1</translation>
    </message>
    <message>
        <source>beta_start and beta_end must lie between 0 and 1 and make rising noise</source>
        <translation>beta_start и beta_end — между 0 и 1, и шум должен расти</translation>
    </message>
    <message>
        <source>variance_type &quot;%1&quot; is not fixed_small, fixed_small_log or fixed_large</source>
        <translation>variance_type «%1» — не fixed_small, fixed_small_log или fixed_large</translation>
    </message>
    <message>
        <source>this model&apos;s PLMS begins with 3 Runge-Kutta steps; take 4 steps or more</source>
        <translation>PLMS этой модели начинается с 3 шагов Рунге — Кутты; задайте не меньше 4 шагов</translation>
    </message>
    <message>
        <source>algorithm_type &quot;%1&quot; is not DPM++ 2M; choose another sampler</source>
        <translation>algorithm_type «%1» — не DPM++ 2M; возьмите другой сэмплер</translation>
    </message>
    <message>
        <source>solver_order must be 1 or 2</source>
        <translation>solver_order — 1 или 2</translation>
    </message>
    <message>
        <source>solver_type &quot;%1&quot; is not known; use %2</source>
        <translation>solver_type «%1» не известен; возьмите %2</translation>
    </message>
    <message>
        <source>final_sigmas_type &quot;%1&quot; is not known; use %2</source>
        <translation>final_sigmas_type «%1» не известен; возьмите %2</translation>
    </message>
    <message>
        <source>interpolation_type &quot;%1&quot; is not known; use %2</source>
        <translation>interpolation_type «%1» не известен; возьмите %2</translation>
    </message>
    <message>
        <source>%1 steps are too many for this model&apos;s timestep spacing; take fewer</source>
        <translation>%1 шагов — слишком много для этой модели; возьмите меньше</translation>
    </message>
    <message>
        <source>%1 steps leave the model&apos;s %2 training steps; take fewer</source>
        <translation>%1 шагов — больше, чем %2 шагов обучения модели; возьмите меньше</translation>
    </message>
    <message>
        <source>this sampler has at most %1 steps, for models that need few; take 4 to 8</source>
        <translation>у этого сэмплера не больше %1 шагов, он для моделей, которым их нужно мало; возьмите от 4 до 8</translation>
    </message>
    <message>
        <source>steps must be 1 … %1</source>
        <translation>шагов — от 1 до %1</translation>
    </message>
    <message>
        <source>sampler %1 has no schedule %2; use --schedule model, or sampler euler or dpmpp_2m</source>
        <translation>у сэмплера %1 нет расписания %2; возьмите расписание модели или другой сэмплер</translation>
    </message>
    <message>
        <source>the sampler %1 has no %2 schedule; take the schedule model, or another sampler</source>
        <translation>у сэмплера %1 нет расписания %2; возьмите расписание модели или другой сэмплер</translation>
    </message>
    <message>
        <source>not enough memory for the sampler</source>
        <translation>не хватает памяти на сэмплер</translation>
    </message>
    <message>
        <source>not enough memory for the model</source>
        <translation>не хватает памяти на модель</translation>
    </message>
    <message>
        <source>not enough memory to make the picture</source>
        <translation>не хватает памяти на картинку</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>this program was built without an engine</source>
        <translation>программа собрана без движка</translation>
    </message>
    <message>
        <source>the engine made another number of pictures than asked for</source>
        <translation>движок сделал не столько картинок, сколько просили</translation>
    </message>
    <message>
        <source>the header is longer than the file</source>
        <translation>заголовок длиннее файла</translation>
    </message>
    <message>
        <source>the folder of models is not there</source>
        <translation>папки с моделями нет</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>такой папки нет</translation>
    </message>
    <message>
        <source>the folder is in the library already</source>
        <translation>эта папка уже в библиотеке</translation>
    </message>
    <message>
        <source>the folder is not in the library</source>
        <translation>этой папки нет в библиотеке</translation>
    </message>
    <message>
        <source>a hash has at least 10 digits</source>
        <translation>в хэше не меньше 10 знаков</translation>
    </message>
    <message>
        <source>no file of the library has that hash; add the folder it is in, or wait: %1 files are not hashed yet</source>
        <translation>ни у одного файла библиотеки нет такого хэша; добавьте папку с ним или подождите: ещё не посчитано файлов: %1</translation>
    </message>
    <message>
        <source>no file of the library has that hash; add the folder it is in</source>
        <translation>ни у одного файла библиотеки нет такого хэша; добавьте папку с ним</translation>
    </message>
    <message>
        <source>the library has no %1; it has %2</source>
        <translation>в библиотеке нет %1; есть %2</translation>
    </message>
    <message>
        <source>the library has no %1</source>
        <translation>в библиотеке нет %1</translation>
    </message>
    <message>
        <source>two different files are called %1; rename one</source>
        <translation>два разных файла называются %1; переименуйте один</translation>
    </message>
    <message>
        <source>there is no library of models to look for %1 in</source>
        <translation>нет библиотеки моделей, где искать %1</translation>
    </message>
    <message>
        <source>the file of that hash has been changed since</source>
        <translation>файл с этим хэшем с тех пор изменился</translation>
    </message>
    <message>
        <source>the rank setting dyn is not supported</source>
        <translation>настройка ранга dyn не поддерживается</translation>
    </message>
    <message>
        <source>there is no setting &quot;%1&quot;; use te= and unet=</source>
        <translation>нет настройки «%1»; есть te= и unet=</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a strength from -10 to 10</source>
        <translation>«%1» — не сила от −10 до 10</translation>
    </message>
    <message>
        <source>the tag has no name</source>
        <translation>в теге нет имени</translation>
    </message>
    <message>
        <source>hypernetworks are not supported: %1</source>
        <translation>гиперсети не поддерживаются: %1</translation>
    </message>
    <message>
        <source>there is no tag &quot;%1&quot;; known is lora</source>
        <translation>нет тега «%1»; есть lora</translation>
    </message>
    <message>
        <source>%1: cannot open shared object file: No such file or directory</source>
        <translation>нет библиотеки %1</translation>
    </message>
    <message>
        <source>no project is open</source>
        <translation>ни один проект не открыт</translation>
    </message>
    <message>
        <source>the project cannot be written: copy it to a folder of your own</source>
        <translation>в проект нельзя записать: скопируйте его в свою папку</translation>
    </message>
    <message>
        <source>the project cannot be written</source>
        <translation>в проект нельзя записать</translation>
    </message>
    <message>
        <source>decisions cannot be written</source>
        <translation>решения нельзя записать</translation>
    </message>
    <message>
        <source>the program is closing</source>
        <translation>программа закрывается</translation>
    </message>
    <message>
        <source>the project was closed</source>
        <translation>проект закрыт</translation>
    </message>
    <message>
        <source>the picture this one starts from is not in the project</source>
        <translation>картинки, с которой начата эта, нет в проекте</translation>
    </message>
    <message>
        <source>the picture this one starts from has been changed</source>
        <translation>картинка, с которой начата эта, изменилась</translation>
    </message>
    <message>
        <source>the number of pictures must be 1 to 100000</source>
        <translation>число картинок — от 1 до 100000</translation>
    </message>
    <message>
        <source>the last seed would be above 9223372036854775807</source>
        <translation>последний сид был бы больше 9223372036854775807</translation>
    </message>
    <message>
        <source>template: %1</source>
        <translation>шаблон: %1</translation>
    </message>
    <message>
        <source>search: a quote is not closed</source>
        <translation>поиск: кавычка не закрыта</translation>
    </message>
    <message>
        <source>search: a seed is a whole number from 0 to 9223372036854775807</source>
        <translation>поиск: сид — целое число от 0 до 9223372036854775807</translation>
    </message>
    <message>
        <source>search: NOT needs a word after it</source>
        <translation>поиск: после NOT нужно слово</translation>
    </message>
    <message>
        <source>no picture was named: select at least one</source>
        <translation>не выбрано ни одной картинки: выберите хотя бы одну</translation>
    </message>
    <message>
        <source>there is no picture %1 in this project</source>
        <translation>в этом проекте нет картинки %1</translation>
    </message>
    <message>
        <source>the decision journal takes back a line that was not the last</source>
        <translation>журнал решений отменяет строку, которая не была последней</translation>
    </message>
    <message>
        <source>there is no decision to take back</source>
        <translation>нечего отменять</translation>
    </message>
    <message>
        <source>there is no decision to make again</source>
        <translation>нечего повторять</translation>
    </message>
    <message>
        <source>the picture&apos;s file is damaged: %1</source>
        <translation>файл картинки повреждён: %1</translation>
    </message>
    <message>
        <source>the folder is not empty: choose another name</source>
        <translation>папка не пуста: возьмите другое имя</translation>
    </message>
    <message>
        <source>the folder that shall hold the project does not exist</source>
        <translation>папки, где должен быть проект, нет</translation>
    </message>
    <message>
        <source>this folder is no Seedbook project: it has no project.db</source>
        <translation>эта папка — не проект Seedbook: в ней нет project.db</translation>
    </message>
    <message>
        <source>project.db is not a plain file</source>
        <translation>project.db — не обычный файл</translation>
    </message>
    <message>
        <source>project.db is empty: restore it from a copy</source>
        <translation>project.db пуст: восстановите его из копии</translation>
    </message>
    <message>
        <source>the project is open in %1: close it there first</source>
        <translation>проект открыт здесь: %1; сначала закройте его там</translation>
    </message>
    <message>
        <source>there is no such project folder</source>
        <translation>такой папки с проектом нет</translation>
    </message>
    <message>
        <source>this picture is in the project already</source>
        <translation>эта картинка уже есть в проекте</translation>
    </message>
    <message>
        <source>the choices of a job are no list of pairs</source>
        <translation>выбор в задании — не список пар</translation>
    </message>
    <message>
        <source>the colours of a picture are not five</source>
        <translation>цветов у картинки не пять</translation>
    </message>
    <message>
        <source>a colour of a picture is no number</source>
        <translation>цвет картинки — не число</translation>
    </message>
    <message>
        <source>project.db was not made by Seedbook</source>
        <translation>project.db сделан не Seedbook</translation>
    </message>
    <message>
        <source>a newer Seedbook made this project: update this program to open it</source>
        <translation>этот проект сделан более новым Seedbook: обновите программу</translation>
    </message>
    <message>
        <source>project.db holds other tables than Seedbook makes: restore it from a copy</source>
        <translation>в project.db не те таблицы: восстановите его из копии</translation>
    </message>
    <message>
        <source>the disk is full: make room and try again</source>
        <translation>диск полон: освободите место и повторите</translation>
    </message>
    <message>
        <source>another program holds the project&apos;s database: close it and try again</source>
        <translation>базу проекта держит другая программа: закройте её и повторите</translation>
    </message>
    <message>
        <source>a thumbnail has 1 byte to 1 MiB</source>
        <translation>миниатюра — от 1 байта до 1 МиБ</translation>
    </message>
    <message>
        <source>the recipe has version %1, and this program reads version 1</source>
        <translation>рецепт версии %1, а эта программа читает версию 1</translation>
    </message>
    <message>
        <source>the recipe is longer than 2 MiB</source>
        <translation>рецепт длиннее 2 МиБ</translation>
    </message>
    <message>
        <source>the recipe is not a JSON object</source>
        <translation>рецепт — не объект JSON</translation>
    </message>
    <message>
        <source>sampler or schedule is not one of those there are</source>
        <translation>такого сэмплера или расписания нет</translation>
    </message>
    <message>
        <source>a variation seed has no meaning at variation strength 0</source>
        <translation>сид вариации ничего не значит при силе 0</translation>
    </message>
    <message>
        <source>more than 64 adapters or embeddings</source>
        <translation>адаптеров или инверсий больше 64</translation>
    </message>
    <message>
        <source>prompt is longer than 100,000 bytes</source>
        <translation>промпт длиннее 100 000 байт</translation>
    </message>
    <message>
        <source>negative is longer than 100,000 bytes</source>
        <translation>поле «Избегать» длиннее 100 000 байт</translation>
    </message>
    <message>
        <source>prompt holds a NUL character</source>
        <translation>в промпте есть символ NUL</translation>
    </message>
    <message>
        <source>negative holds a NUL character</source>
        <translation>в поле «Избегать» есть символ NUL</translation>
    </message>
    <message>
        <source>prompt is not UTF-8 text</source>
        <translation>промпт — не текст UTF-8</translation>
    </message>
    <message>
        <source>negative is not UTF-8 text</source>
        <translation>поле «Избегать» — не текст UTF-8</translation>
    </message>
    <message>
        <source>%1 is not a multiple of %2 from %3 to %4</source>
        <translation>%1: нужно кратное %2 от %3 до %4</translation>
    </message>
    <message>
        <source>%1 is not a number from %2 to %3</source>
        <translation>%1: нужно число от %2 до %3</translation>
    </message>
    <message>
        <source>%1 is not a SHA-256 in 64 hex digits</source>
        <translation>%1: нужен SHA-256 из 64 знаков</translation>
    </message>
    <message>
        <source>%1 is longer than 100,000 bytes</source>
        <translation>%1: длиннее 100 000 байт</translation>
    </message>
    <message>
        <source>%1 holds a NUL character</source>
        <translation>%1: есть символ NUL</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text</source>
        <translation>%1: не текст UTF-8</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>картинка %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>задание %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>байт %1</translation>
    </message>
    <message>
        <source>journal line %1</source>
        <translation>строка журнала %1</translation>
    </message>
    <message>
        <source>count</source>
        <translation>число картинок</translation>
    </message>
    <message>
        <source>firstSeed</source>
        <translation>первый сид</translation>
    </message>
    <message>
        <source>label</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>split</source>
        <translation>доля обучения</translation>
    </message>
    <message>
        <source>format</source>
        <translation>формат</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 байт</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1 байт</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
    <message>
        <source>%1 without its autoencoder</source>
        <translation>%1 без автокодировщика</translation>
    </message>
    <message>
        <source>textual inversion</source>
        <translation>текстовая инверсия</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>автокодировщик</translation>
    </message>
    <message>
        <source>TAESD decoder</source>
        <translation>декодер TAESD</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>кодировщик текста CLIP</translation>
    </message>
    <message>
        <source>unknown tensors</source>
        <translation>неизвестные тензоры</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>другой модели</translation>
    </message>
    <message>
        <source>the adapter &apos;%1&apos;</source>
        <translation>адаптер «%1»</translation>
    </message>
    <message>
        <source>the VAE &apos;%1&apos;</source>
        <translation>VAE «%1»</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>файл %1</translation>
    </message>
    <message>
        <source>inpainting model of %1</source>
        <translation>модель для дорисовки: %1</translation>
    </message>
    <message>
        <source>InstructPix2Pix model of %1</source>
        <translation>модель InstructPix2Pix: %1</translation>
    </message>
    <message>
        <source>depth model of %1</source>
        <translation>модель глубины: %1</translation>
    </message>
    <message>
        <source>upscaling model of %1</source>
        <translation>модель увеличения: %1</translation>
    </message>
    <message>
        <source>UNet of %1 input channels</source>
        <translation>UNet с каналами на входе: %1</translation>
    </message>
    <message>
        <source>UNet of %1 alone, without a text encoder</source>
        <translation>один UNet от %1, без кодировщика текста</translation>
    </message>
    <message>
        <source>seed width %1</source>
        <translation>ширина для сида %1</translation>
    </message>
    <message>
        <source>seed height %1</source>
        <translation>высота для сида %1</translation>
    </message>
    <message>
        <source>width %1</source>
        <translation>ширина %1</translation>
    </message>
    <message>
        <source>height %1</source>
        <translation>высота %1</translation>
    </message>
    <message>
        <source>steps %1</source>
        <translation>шаги %1</translation>
    </message>
    <message>
        <source>clip skip %1</source>
        <translation>clip skip %1</translation>
    </message>
    <message>
        <source>guidance rescale</source>
        <translation>смягчение</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>guidance</translation>
    </message>
    <message>
        <source>start strength</source>
        <translation>сила начальной картинки</translation>
    </message>
    <message>
        <source>variation strength</source>
        <translation>сила вариации</translation>
    </message>
    <message>
        <source>variation seed</source>
        <translation>сид вариации</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>сид</translation>
    </message>
    <message>
        <source>strength of adapter %1</source>
        <translation>сила адаптера %1</translation>
    </message>
    <message>
        <source>adapter %1</source>
        <translation>адаптер %1</translation>
    </message>
    <message>
        <source>embedding %1</source>
        <translation>инверсия %1</translation>
    </message>
    <message>
        <source>start picture</source>
        <translation>начальная картинка</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>промпт</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>поле «Избегать»</translation>
    </message>
    <message>
        <source>model</source>
        <translation>модель</translation>
    </message>
    <message>
        <source>the JPEG is damaged: %-</source>
        <translation>JPEG повреждён</translation>
    </message>
    <message>
        <source>the PNG is without its signature at byte %-</source>
        <translation>у PNG нет подписи</translation>
    </message>
    <message>
        <source>the PNG is without a header at byte %-</source>
        <translation>у PNG нет заголовка</translation>
    </message>
    <message>
        <source>the PNG is damaged: %-</source>
        <translation>PNG повреждён</translation>
    </message>
    <message>
        <source>the picture cannot be encoded as JPEG: %-</source>
        <translation>картинку не записать как JPEG</translation>
    </message>
    <message>
        <source>this is not safetensors but a ZIP archive, as PyTorch checkpoints (.ckpt, .pt, .bin) are; get the model as safetensors (%-)</source>
        <translation>это не safetensors, а ZIP-архив, какими бывают файлы PyTorch (.ckpt, .pt, .bin); возьмите модель в safetensors</translation>
    </message>
    <message>
        <source>this is not safetensors but a pickle (.pt, .bin, .pkl), which can run code when opened; get the model as safetensors (%-)</source>
        <translation>это не safetensors, а pickle (.pt, .bin, .pkl), который при открытии может запустить чужой код; возьмите модель в safetensors</translation>
    </message>
    <message>
        <source>this is not safetensors but %1 (%-)</source>
        <translation>это не safetensors, а %1</translation>
    </message>
    <message>
        <source>MetadataIncompleteBuffer: %1 after the last tensor (%-)</source>
        <translation>после последнего тензора лишнее: %1</translation>
    </message>
    <message>
        <source>InvalidHeaderDeserialization: %-</source>
        <translation>заголовок файла не прочитать</translation>
    </message>
    <message>
        <source>this is not valid JSON: %-</source>
        <translation>это не верный JSON</translation>
    </message>
    <message>
        <source>the list of models cannot be read: %-</source>
        <translation>список моделей не прочитать</translation>
    </message>
    <message>
        <source>the compose settings cannot be read: %-</source>
        <translation>настройки шаблона не прочитать</translation>
    </message>
    <message>
        <source>the recipe of a picture cannot be read: %-</source>
        <translation>рецепт картинки не прочитать</translation>
    </message>
    <message>
        <source>the project&apos;s database is damaged (%-): restore it from a copy</source>
        <translation>база проекта повреждена: восстановите её из копии</translation>
    </message>
    <message>
        <source>SQLite: %-</source>
        <translation>база SQLite отказала</translation>
    </message>
    <message>
        <source>the thumbnail at byte %1 cannot be read: %-</source>
        <translation>миниатюру на байте %1 не прочитать</translation>
    </message>
    <message>
        <source>there is no %- &apos;%1&apos;; choose one of %2</source>
        <translation>нет такого: %1; выберите из %2</translation>
    </message>
    <message>
        <source>%1 drafts are left out: their finals are written.</source>
        <translation>Черновиков не выгружается: %1, вместо них идут чистовики.</translation>
    </message>
    <message>
        <source>%1 drafts are written beside their finals: the same content twice.</source>
        <translation>Черновиков рядом с их чистовиками: %1, содержание повторится.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no counterpart here: %2</source>
        <translation>для «%1» здесь нет соответствия: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value that cannot be used here: %2</source>
        <translation>у «%1» значение, которое здесь не годится: %2</translation>
    </message>
    <message>
        <source>there is no sampler &quot;%1&quot; here; yours stays</source>
        <translation>сэмплера «%1» здесь нет; остаётся ваш</translation>
    </message>
    <message>
        <source>there is no sampler &quot;%1&quot; here; the nearest is taken: %2</source>
        <translation>сэмплера «%1» здесь нет; взят ближайший: %2</translation>
    </message>
    <message>
        <source>there is no schedule &quot;%1&quot; here; the model&apos;s own is taken</source>
        <translation>расписания «%1» здесь нет; взято своё расписание модели</translation>
    </message>
    <message>
        <source>the second pass in a higher resolution is not made here: you get the first one</source>
        <translation>второй проход в большем разрешении здесь не делается: вы получите первый</translation>
    </message>
    <message>
        <source>it was started from another picture, which it does not hold: choose that one</source>
        <translation>её начали с другой картинки, которой в ней нет: выберите ту картинку</translation>
    </message>
    <message>
        <source>the model &quot;%1&quot; is not in your library; yours stays</source>
        <translation>модели «%1» нет в вашей библиотеке; остаётся ваша</translation>
    </message>
    <message>
        <source>the VAE &quot;%1&quot; is not in your library; the model&apos;s own is used</source>
        <translation>VAE «%1» нет в вашей библиотеке; берётся свой VAE модели</translation>
    </message>
    <message>
        <source>the LoRA &quot;%1&quot; is not in your library; its tag stays in the template</source>
        <translation>LoRA «%1» нет в вашей библиотеке; её тег остаётся в шаблоне</translation>
    </message>
    <message>
        <source>NovelAI&apos;s models are its own: the picture will not be the same</source>
        <translation>у NovelAI свои модели: картинка будет другой</translation>
    </message>
    <message>
        <source>ComfyUI weighs (words:1.2) in another way: the picture can differ</source>
        <translation>ComfyUI взвешивает (слова:1.2) по-другому: картинка может отличаться</translation>
    </message>
    <message>
        <source>several texts of the graph are joined by commas</source>
        <translation>несколько текстов графа соединены запятыми</translation>
    </message>
    <message>
        <source>a text of the graph is computed by a node and not in the picture</source>
        <translation>один текст графа вычисляет узел, и в картинке его нет</translation>
    </message>
    <message>
        <source>what the node &quot;%1&quot; does has no counterpart here</source>
        <translation>тому, что делает узел «%1», здесь нет соответствия</translation>
    </message>
    <message>
        <source>the graph has %1 samplers: you get the first one</source>
        <translation>сэмплеров в графе %1: вы получите первый</translation>
    </message>
    <message>
        <source>the ComfyUI graph of the picture has no sampler this program knows</source>
        <translation>в графе ComfyUI этой картинки нет сэмплера, известного программе</translation>
    </message>
    <message>
        <source>the picture carries no settings this program understands, just: %1</source>
        <translation>в картинке нет настроек, понятных этой программе, только: %1</translation>
    </message>
    <message>
        <source>the picture carries no settings: the tool wrote none, or they were removed</source>
        <translation>в картинке нет настроек: программа их не записала или их удалили</translation>
    </message>
    <message>
        <source>the text holds no settings that this program understands</source>
        <translation>в тексте нет настроек, понятных этой программе</translation>
    </message>
    <message>
        <source>the EXIF data of the picture is longer than 8 MiB</source>
        <translation>данные EXIF картинки длиннее 8 МиБ</translation>
    </message>
    <message>
        <source>there is no memory for the EXIF data of the picture</source>
        <translation>не хватает памяти для данных EXIF картинки</translation>
    </message>
    <message>
        <source>the texts of the picture are longer than 8 MiB</source>
        <translation>тексты в картинке длиннее 8 МиБ</translation>
    </message>
    <message>
        <source>the JPEG is damaged at byte %1</source>
        <translation>JPEG повреждён на байте %1</translation>
    </message>
    <message>
        <source>the JPEG is truncated at byte %1</source>
        <translation>JPEG обрывается на байте %1</translation>
    </message>
    <message>
        <source>the WebP is truncated at byte %1</source>
        <translation>WebP обрывается на байте %1</translation>
    </message>
    <message>
        <source>there are no ready templates</source>
        <translation>готовых шаблонов нет</translation>
    </message>
    <message>
        <source>no ready template is called &apos;%1&apos;; choose one of %2</source>
        <translation>шаблона «%1» нет; есть %2</translation>
    </message>
    <message>
        <source>a quotation mark of the CSV file is never closed</source>
        <translation>кавычка в файле CSV нигде не закрыта</translation>
    </message>
    <message>
        <source>the file holds no list of styles</source>
        <translation>в файле нет списка стилей</translation>
    </message>
    <message>
        <source>the file holds more than 10,000 styles</source>
        <translation>в файле больше 10 000 стилей</translation>
    </message>
    <message>
        <source>the first line of the CSV file does not name the column &apos;name&apos;</source>
        <translation>в первой строке файла CSV нет столбца name</translation>
    </message>
    <message>
        <source>the styles are not UTF-8 text: save them as UTF-8</source>
        <translation>стили записаны не в UTF-8: сохраните их в UTF-8</translation>
    </message>
    <message>
        <source>the style presets cannot be read: mend or rename the file</source>
        <translation>готовые стили не читаются: исправьте или переименуйте файл</translation>
    </message>
    <message>
        <source>InvokeAI&apos;s &quot;%1&quot; has no counterpart here; its words stay as they are</source>
        <translation>для «%1» из InvokeAI здесь нет соответствия; слова остаются как есть</translation>
    </message>
    <message>
        <source>the settings are not UTF-8 text: save them as UTF-8</source>
        <translation>настройки записаны не в UTF-8: сохраните их в UTF-8</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 млн параметров</translation>
    </message>
    <message>
        <source>without a VAE</source>
        <translation>без VAE</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>ранг %1</translation>
    </message>
    <message>
        <source>vectors %1</source>
        <translation>векторов: %1</translation>
    </message>
    <message>
        <source>NaN or infinity in %1 of the %2; pictures will fail: %3 and others</source>
        <translation>NaN или бесконечность (%2, %1); картинки не получатся: %3 и ещё</translation>
    </message>
    <message>
        <source>NaN or infinity in %1 of the %2; pictures will fail: %3</source>
        <translation>NaN или бесконечность (%2, %1); картинки не получатся: %3</translation>
    </message>
    <message>
        <source>nothing but zeros in %1 of the %2; the file may be damaged: %3 and others</source>
        <translation>одни нули (%2, %1); файл может быть повреждён: %3 и ещё</translation>
    </message>
    <message>
        <source>nothing but zeros in %1 of the %2; the file may be damaged: %3</source>
        <translation>одни нули (%2, %1); файл может быть повреждён: %3</translation>
    </message>
    <message>
        <source>numbers beyond fp16 in %1 of the %2; pictures may fail on a GPU: %3 and others</source>
        <translation>числа больше, чем вмещает fp16 (%2, %1); на видеокарте картинки могут не получиться: %3 и ещё</translation>
    </message>
    <message>
        <source>numbers beyond fp16 in %1 of the %2; pictures may fail on a GPU: %3</source>
        <translation>числа больше, чем вмещает fp16 (%2, %1); на видеокарте картинки могут не получиться: %3</translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation>тензоров: %1</translation>
    </message>
    <message>
        <source>%1 tensor</source>
        <translation>тензоров: %1</translation>
    </message>
    <message>
        <source>The rules of this template leave no combination.</source>
        <translation>Правила этого шаблона не оставляют ни одного сочетания.</translation>
    </message>
    <message>
        <source>The combinations of this template cannot be counted.</source>
        <translation>Сочетания этого шаблона нельзя сосчитать.</translation>
    </message>
    <message>
        <source>a plan of all pairs needs more than 1000000 pictures</source>
        <translation>для плана всех пар нужно больше 1000000 картинок</translation>
    </message>
    <message>
        <source>the plan needs more than 100000 pictures</source>
        <translation>для плана нужно больше 100000 картинок</translation>
    </message>
    <message>
        <source>the plan needs more pictures than can be planned</source>
        <translation>для плана нужно больше картинок, чем можно запланировать</translation>
    </message>
    <message>
        <source>the quota must be 1 to 100000</source>
        <translation>норма должна быть от 1 до 100000</translation>
    </message>
    <message>
        <source>the template has too many values to fill its holes</source>
        <translation>в шаблоне слишком много значений, чтобы восполнить недостающее</translation>
    </message>
    <message>
        <source>the template has no choice of that name</source>
        <translation>в шаблоне нет выбора с таким именем</translation>
    </message>
    <message>
        <source>name the choices whose combinations are counted</source>
        <translation>назовите выборы, сочетания которых считать</translation>
    </message>
    <message>
        <source>name the choice whose values have a seed each</source>
        <translation>назовите выбор, у каждого значения которого свой сид</translation>
    </message>
    <message>
        <source>give a list of seeds up to 9223372036854775807</source>
        <translation>укажите список сидов не больше 9223372036854775807</translation>
    </message>
    <message>
        <source>the negative has more than 1000 combinations</source>
        <translation>у негатива больше 1000 сочетаний</translation>
    </message>
    <message>
        <source>a matrix needs 1 to 16 choices that may be empty, as in {|in the rain}</source>
        <translation>для матрицы нужно от 1 до 16 выборов, которые могут быть пустыми, как {|in the rain}</translation>
    </message>
    <message>
        <source>write a choice and its value as in light=night</source>
        <translation>пишите выбор и значение, как light=night</translation>
    </message>
    <message>
        <source>every combination is in use: none can be set aside</source>
        <translation>все сочетания уже заняты: отложить нечего</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
    <message>
        <source>prompt %1: %2</source>
        <translation>запрос %1: %2</translation>
    </message>
    <message>
        <source>the file of prompts is not UTF-8 text: save it as UTF-8</source>
        <translation>файл запросов не в UTF-8: сохраните его в UTF-8</translation>
    </message>
    <message>
        <source>the file holds more than %1 prompts</source>
        <translation>в файле больше %1 запросов</translation>
    </message>
    <message>
        <source>the file holds no prompts</source>
        <translation>в файле нет запросов</translation>
    </message>
    <message>
        <source>a quote is not closed, so that all of the line is the prompt</source>
        <translation>кавычка не закрыта, поэтому запрос — вся строка</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands behind an option that takes one value, and is left out</source>
        <translation>«%1» стоит после параметра с одним значением и пропущено</translation>
    </message>
    <message>
        <source>No list matches &quot;%1&quot;.</source>
        <translation>Нет списков, подходящих под «%1».</translation>
    </message>
    <message>
        <source>The lists that match &quot;%1&quot; have more than 100,000 values.</source>
        <translation>В списках, подходящих под «%1», больше 100 000 значений.</translation>
    </message>
    <message>
        <source>An item of this list is no text; put it in quotes, as templates with braces need.</source>
        <translation>Один из пунктов этого списка — не текст; возьмите его в кавычки, как нужно шаблонам со скобками.</translation>
    </message>
    <message>
        <source>More than 64 levels inside one another; nest less deeply.</source>
        <translation>Больше 64 уровней вложенности; уменьшите её.</translation>
    </message>
    <message>
        <source>This file has more than 10,000 lists; split it.</source>
        <translation>В этом файле больше 10 000 списков; разделите его.</translation>
    </message>
    <message>
        <source>This file has more than 100,000 values; split it.</source>
        <translation>В этом файле больше 100 000 значений; разделите его.</translation>
    </message>
    <message>
        <source>This file is not JSON from byte %1 on; correct it there.</source>
        <translation>Этот файл — не JSON, начиная с байта %1; исправьте его там.</translation>
    </message>
    <message>
        <source>This file is not YAML: %-.</source>
        <translation>Этот файл — не YAML.</translation>
    </message>
    <message>
        <source>This file uses a YAML alias (`*name`); write the values out.</source>
        <translation>В этом файле есть ссылка YAML (`*имя`); выпишите значения.</translation>
    </message>
    <message>
        <source>A key of this file is no plain text; correct it.</source>
        <translation>Ключ в этом файле — не простой текст; исправьте его.</translation>
    </message>
</context>
<context>
    <name>CullHints</name>
    <message>
        <source>keep</source>
        <translation>оставить</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не решено</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>вернуть</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>стена</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>пиксели</translation>
    </message>
    <message>
        <source>large</source>
        <translation>крупно</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>сравнить</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>рецепт</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>другая картинка</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>другая сторона</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>A setting is outside its range.</source>
        <translation>Настройка вне допустимых пределов.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Нет чего-то нужного.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose another one.</source>
        <translation>Папка не пуста. Выберите другую.</translation>
    </message>
    <message>
        <source>The project is read-only. Nothing can be changed.</source>
        <translation>Проект только для чтения. Ничего изменить нельзя.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was lost.</source>
        <translation>Диск заполнен. Освободите место и повторите; ничего не потеряно.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Файл не удалось прочитать или записать.</translation>
    </message>
    <message>
        <source>A file of the project is damaged.</source>
        <translation>Файл проекта повреждён.</translation>
    </message>
    <message>
        <source>A file does not follow its format.</source>
        <translation>Файл не соответствует своему формату.</translation>
    </message>
    <message>
        <source>This version cannot do that.</source>
        <translation>Эта версия так не умеет.</translation>
    </message>
    <message>
        <source>The model&apos;s files do not fit together.</source>
        <translation>Файлы модели не подходят друг к другу.</translation>
    </message>
    <message>
        <source>Not enough memory. Try a smaller size.</source>
        <translation>Не хватает памяти. Возьмите размер поменьше.</translation>
    </message>
    <message>
        <source>The model gave no picture. Try another seed or less guidance.</source>
        <translation>Модель не дала картинки. Попробуйте другой сид или меньшее влияние.</translation>
    </message>
    <message>
        <source>The project&apos;s database refused.</source>
        <translation>База проекта отказала.</translation>
    </message>
    <message>
        <source>The project is open in another window.</source>
        <translation>Проект открыт в другом окне.</translation>
    </message>
    <message>
        <source>Seedbook made a mistake. Please report it.</source>
        <translation>Seedbook ошибся. Пожалуйста, сообщите об этом.</translation>
    </message>
</context>
<context>
    <name>ExportChecks</name>
    <message>
        <source>Every label is in every split</source>
        <translation>Каждая метка есть в каждой части</translation>
    </message>
    <message>
        <source>Labels are balanced</source>
        <translation>Метки сбалансированы</translation>
    </message>
    <message>
        <source>Uneven: %1 has %2, %3 has only %4</source>
        <translation>Неровно: «%1» — %2, «%3» — всего %4</translation>
    </message>
    <message>
        <source>%1 free, %2 needed</source>
        <translation>Свободно %1, нужно %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like these</source>
        <translation>
            <numerusform>и ещё %n подобное</numerusform>
            <numerusform>и ещё %n подобных</numerusform>
            <numerusform>и ещё %n подобных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportNotes</name>
    <message>
        <source>every recipe, seed and hash</source>
        <translation>все рецепты, сиды и хеши</translation>
    </message>
    <message>
        <source>dataset card</source>
        <translation>карточка набора</translation>
    </message>
    <message>
        <source>captions and labels</source>
        <translation>подписи и метки</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Picture datasets out of a generative model: a template with choices, seeded pictures, keep or reject by key, a labelled folder that anyone can check and make again.</source>
        <translation>Наборы картинок из генеративной модели: шаблон с вариантами, картинки по сидам, отбор клавишами и папка с метками, которую каждый может проверить и создать заново.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Seedbook opens no network connection.</source>
        <translation>Ничто не покидает этот компьютер: Seedbook не выходит в сеть.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Built on Qt, libtorch, OpenCV and SQLite.</source>
        <translation>Лицензия: Apache-2.0. Основа: Qt, libtorch, OpenCV и SQLite.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Seedbook %1</source>
        <translation>Seedbook %1</translation>
    </message>
</context>
<context>
    <name>LibraryItem</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Эмбеддинг</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Не подходит</translation>
    </message>
    <message>
        <source>its folder is not there now</source>
        <translation>папки сейчас нет</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 ТБ</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>Loading the model</source>
        <translation>Загружается модель</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Создаются</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов к работе</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>не вышло: %1</translation>
    </message>
    <message>
        <source>%1 s per picture</source>
        <translation>%1 с на картинку</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>Best device</source>
        <translation>Лучшее устройство</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 из %2 ГБ</translation>
    </message>
    <message>
        <source>Memory: this program holds %1 of the machine.</source>
        <translation>Память: программа занимает %1.</translation>
    </message>
    <message>
        <source>Memory of the device: %1 are taken, by all programs.</source>
        <translation>Память устройства: занято %1 всеми программами.</translation>
    </message>
    <message>
        <source>Told when the first picture is made: CUDA where an NVIDIA driver is, else the processor</source>
        <translation>Станет известно с первой картинкой: CUDA, если есть драйвер NVIDIA, иначе процессор</translation>
    </message>
</context>
<context>
    <name>RejectReasons</name>
    <message>
        <source>blurry</source>
        <translation>размыто</translation>
    </message>
    <message>
        <source>artefacts</source>
        <translation>артефакты</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>композиция</translation>
    </message>
    <message>
        <source>wrong subject</source>
        <translation>не тот сюжет</translation>
    </message>
    <message>
        <source>wrong style</source>
        <translation>не тот стиль</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>повтор</translation>
    </message>
</context>
<context>
    <name>RemakeText</name>
    <message numerus="yes">
        <source>%n final(s) queued</source>
        <translation>
            <numerusform>%n чистовик в очереди</numerusform>
            <numerusform>%n чистовика в очереди</numerusform>
            <numerusform>%n чистовиков в очереди</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) have a final already</source>
        <translation>
            <numerusform>у %n черновика чистовик уже есть</numerusform>
            <numerusform>у %n черновиков чистовики уже есть</numerusform>
            <numerusform>у %n черновиков чистовики уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are not kept</source>
        <translation>
            <numerusform>%n черновик не оставлен</numerusform>
            <numerusform>%n черновика не оставлены</numerusform>
            <numerusform>%n черновиков не оставлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are final</source>
        <translation>
            <numerusform>%n картинка уже чистовая</numerusform>
            <numerusform>%n картинки уже чистовые</numerusform>
            <numerusform>%n картинок уже чистовые</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft is kept: there is nothing to make again</source>
        <translation>Нет оставленных черновиков: переделывать нечего</translation>
    </message>
</context>
<context>
    <name>seedbook::ComposePanel</name>
    <message>
        <source>Open a project first.</source>
        <translation>Сначала откройте проект.</translation>
    </message>
    <message>
        <source>This project is read-only: pictures cannot be added.</source>
        <translation>Проект только для чтения: картинки добавить нельзя.</translation>
    </message>
    <message>
        <source>Write a template first.</source>
        <translation>Сначала напишите шаблон.</translation>
    </message>
    <message>
        <source>Mend the template first: the problem is named under it.</source>
        <translation>Сначала исправьте шаблон: ошибка названа под ним.</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n picture(s)</source>
        <translation>
            <numerusform>Создать %n картинку</numerusform>
            <numerusform>Создать %n картинки</numerusform>
            <numerusform>Создать %n картинок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of these seeds are here already.</source>
        <translation>
            <numerusform>%n картинка с такими сидами уже есть.</numerusform>
            <numerusform>%n картинки с такими сидами уже есть.</numerusform>
            <numerusform>%n картинок с такими сидами уже есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on from seed %1</source>
        <translation>Продолжить с сида %1</translation>
    </message>
    <message>
        <source>%1 is no model but: %2. Add its folder to the library and pick it there.</source>
        <translation>%1 — не модель, а %2. Добавьте папку с этим файлом в библиотеку и выберите его там.</translation>
    </message>
    <message>
        <source>Ready templates…</source>
        <translation>Готовые шаблоны…</translation>
    </message>
    <message>
        <source>Begin with a ready template</source>
        <translation>Начать с готового шаблона</translation>
    </message>
    <message>
        <source>Styles…</source>
        <translation>Стили…</translation>
    </message>
    <message>
        <source>Lay a style preset over the template</source>
        <translation>Наложить готовый стиль на шаблон</translation>
    </message>
    <message numerus="yes">
        <source>%n of these picture(s) are here already.</source>
        <translation>
            <numerusform>%n из этих картинок уже есть.</numerusform>
            <numerusform>%n из этих картинок уже есть.</numerusform>
            <numerusform>%n из этих картинок уже есть.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::DeviceFields</name>
    <message>
        <source>Half of the device&apos;s memory</source>
        <translation>Половину памяти устройства</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> ГиБ</translation>
    </message>
    <message>
        <source> Mpx</source>
        <translation> Мпкс</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>Loaded models take at most</source>
        <translation>Загруженные модели занимают не больше</translation>
    </message>
    <message>
        <source>Going back to a model that is still loaded takes no time. The least recently used leave first; the one in use always stays.</source>
        <translation>Вернуться к модели, которая ещё загружена, можно без ожидания. Первыми уходят те, что дольше не нужны; та, что в работе, остаётся всегда.</translation>
    </message>
    <message>
        <source>Decode in tiles above</source>
        <translation>Декодировать по частям свыше</translation>
    </message>
    <message>
        <source>Large pictures take less memory in tiles. It changes them a little, and their recipe says so.</source>
        <translation>Большим картинкам по частям нужно меньше памяти. Это немного меняет их, и рецепт об этом говорит.</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>Устройство и память</translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPage</name>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Пока ничего не оставлено</translation>
    </message>
    <message>
        <source>A dataset is made of the pictures you keep. Go to Cull, walk through the pictures with the arrow keys, and press P to keep or X to reject.</source>
        <translation>Набор собирается из оставленных картинок. Перейдите в «Отбор», листайте стрелками и нажимайте P, чтобы оставить, или X, чтобы отклонить.</translation>
    </message>
    <message>
        <source>Go to Cull</source>
        <translation>Перейти к отбору</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>The palette</source>
        <translation>Палитра</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>and %n more label(s)</source>
        <translation>
            <numerusform>и ещё %n метка</numerusform>
            <numerusform>и ещё %n метки</numerusform>
            <numerusform>и ещё %n меток</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation>Пишется %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to</source>
        <translation>
            <numerusform>%n картинка записана в</numerusform>
            <numerusform>%n картинки записаны в</numerusform>
            <numerusform>%n картинок записано в</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPanel</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>one split</source>
        <translation>не делить</translation>
    </message>
    <message>
        <source>{prompt}, {label}, {seed} and {slot name} are filled in for each picture.</source>
        <translation>Для каждой картинки подставляются {prompt}, {label}, {seed} и {имя выбора}.</translation>
    </message>
    <message>
        <source>Label from</source>
        <translation>Метка из</translation>
    </message>
    <message>
        <source>Train / validation</source>
        <translation>Обучение / проверка</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Choose where the new folder goes</source>
        <translation>Выберите, где создать папку</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message numerus="yes">
        <source>Export %n picture(s)</source>
        <translation>
            <numerusform>Выгрузить %n картинку</numerusform>
            <numerusform>Выгрузить %n картинки</numerusform>
            <numerusform>Выгрузить %n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a picture first.</source>
        <translation>Сначала оставьте хотя бы одну картинку.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Выберите папку.</translation>
    </message>
    <message>
        <source>Drafts too, beside their finals</source>
        <translation>И черновики рядом с чистовиками</translation>
    </message>
    <message>
        <source>A kept draft whose final is kept is the same picture twice; it stays out.</source>
        <translation>Черновик, чистовик которого оставлен, — та же картинка второй раз; он не выгружается.</translation>
    </message>
</context>
<context>
    <name>seedbook::ExportTreeModel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n картинка</numerusform>
            <numerusform>%n картинки</numerusform>
            <numerusform>%n картинок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportTreeView</name>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
</context>
<context>
    <name>seedbook::FilterBar</name>
    <message>
        <source>newest first</source>
        <translation>сначала новые</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>сначала старые</translation>
    </message>
    <message>
        <source>by seed</source>
        <translation>по сиду</translation>
    </message>
    <message>
        <source>Filter:  boat  subject=house  NOT night</source>
        <translation>Фильтр:  boat  subject=house  NOT night</translation>
    </message>
    <message>
        <source>Words of the prompt, slot=value, seed=42; NOT before a word leaves it out</source>
        <translation>Слова промпта, выбор=значение, seed=42; NOT перед словом исключает его</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Order of the wall</source>
        <translation>Порядок на стене</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Undecided %1</source>
        <translation>Не решено %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Оставлено %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Отклонено %1</translation>
    </message>
</context>
<context>
    <name>seedbook::FolderBar</name>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Перечитать</translation>
    </message>
    <message>
        <source>Read what was added or changed in these folders since</source>
        <translation>Прочитать, что с тех пор добавилось или изменилось в этих папках</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>%1: not there now</source>
        <translation>%1: сейчас нет</translation>
    </message>
    <message>
        <source>Take %1 out of the library</source>
        <translation>Убрать %1 из библиотеки</translation>
    </message>
    <message>
        <source>Take this folder out of the library; its files stay</source>
        <translation>Убрать папку из библиотеки; файлы останутся</translation>
    </message>
</context>
<context>
    <name>seedbook::FormatCard</name>
    <message>
        <source>Labelled folders</source>
        <translation>Папки по меткам</translation>
    </message>
    <message>
        <source>label/picture.png: torchvision, Keras, YOLO</source>
        <translation>метка/картинка.png: torchvision, Keras, YOLO</translation>
    </message>
    <message>
        <source>ImageFolder with metadata.jsonl and card</source>
        <translation>ImageFolder: metadata.jsonl и карточка</translation>
    </message>
    <message>
        <source>png + txt with the caption, for LoRA</source>
        <translation>png + txt с подписью, для LoRA</translation>
    </message>
</context>
<context>
    <name>seedbook::GalleryCard</name>
    <message>
        <source>Ready templates</source>
        <translation>Готовые шаблоны</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Взять этот шаблон</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Выборы</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Prompts are in English, which is what models read. The lists are copied into the project; lists of yours stay as they are.</source>
        <translation>Запросы на английском: его читают модели. Списки копируются в проект; ваши списки остаются как есть.</translation>
    </message>
</context>
<context>
    <name>seedbook::InspectorPanel</name>
    <message>
        <source>No picture in focus</source>
        <translation>Картинка не выбрана</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Reuse seed</source>
        <translation>Взять сид</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Копировать промпт</translation>
    </message>
    <message>
        <source>Copy recipe</source>
        <translation>Копировать рецепт</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Press again to take it back</source>
        <translation>Нажмите ещё раз, чтобы вернуть</translation>
    </message>
    <message>
        <source>Press %1 to make pictures, then walk through them with the arrow keys. The one in focus is shown here, with everything that made it.</source>
        <translation>Нажмите %1, чтобы создать картинки, и листайте их стрелками. Здесь видна выбранная картинка и всё, из чего она сделана.</translation>
    </message>
    <message>
        <source>Start from it</source>
        <translation>Начать с неё</translation>
    </message>
    <message>
        <source>The picture being made</source>
        <translation>Картинка, которая создаётся</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Создаётся</translation>
    </message>
    <message>
        <source>seed %1 · %2 %</source>
        <translation>сид %1 · %2 %</translation>
    </message>
    <message>
        <source>Final of a draft. Show the draft</source>
        <translation>Чистовик. Показать черновик</translation>
    </message>
    <message>
        <source>Draft with a final. Show the final</source>
        <translation>Черновик. Показать чистовик</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Взять настройки</translation>
    </message>
</context>
<context>
    <name>seedbook::ItemDelegate</name>
    <message>
        <source>in use</source>
        <translation>выбрана</translation>
    </message>
</context>
<context>
    <name>seedbook::ItemDetails</name>
    <message>
        <source>Put into the template</source>
        <translation>Вставить в шаблон</translation>
    </message>
    <message>
        <source>Use this VAE</source>
        <translation>Взять этот VAE</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Взять эту модель</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Копировать: %1</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Ничего не выбрано.</translation>
    </message>
</context>
<context>
    <name>seedbook::KeyCap</name>
    <message>
        <source>press keys…</source>
        <translation>нажмите…</translation>
    </message>
</context>
<context>
    <name>seedbook::KeyListView</name>
    <message>
        <source>Reset all keys</source>
        <translation>Вернуть все клавиши</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>Вернуть обычную клавишу</translation>
    </message>
    <message>
        <source>Back to the usual key: %1</source>
        <translation>Вернуть обычную клавишу: %1</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, or Esc.</source>
        <translation>Нажмите новые клавиши для «%1» или Esc.</translation>
    </message>
    <message>
        <source>Press a key cap to change the key.</source>
        <translation>Нажмите на клавишу в списке, чтобы сменить её.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that another key first.</source>
        <translation>%1 уже значит «%2». Сначала дайте этому другую клавишу.</translation>
    </message>
    <message>
        <source>%1 has a fixed meaning and cannot be given away.</source>
        <translation>У %1 постоянное значение, её нельзя отдать.</translation>
    </message>
</context>
<context>
    <name>seedbook::LibraryFilter</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Эмбеддинги</translation>
    </message>
    <message>
        <source>VAEs</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Не подходит</translation>
    </message>
    <message>
        <source>Search: name, family, words, hash</source>
        <translation>Поиск: имя, семейство, слова, хеш</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Сначала большие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
</context>
<context>
    <name>seedbook::LibraryPage</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Reading %1 of %2 files</source>
        <translation>Читается файл %1 из %2</translation>
    </message>
    <message>
        <source>Looking through the folders</source>
        <translation>Папки просматриваются</translation>
    </message>
    <message numerus="yes">
        <source>Hashing: %n file(s) left</source>
        <translation>
            <numerusform>Хешируется: остался %n файл</numerusform>
            <numerusform>Хешируется: осталось %n файла</numerusform>
            <numerusform>Хешируется: осталось %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>No models here yet</source>
        <translation>Моделей пока нет</translation>
    </message>
    <message>
        <source>Add the folder where your models, LoRAs, embeddings and VAEs are. They stay where they are; only their headers and hashes are read. A folder can also be dropped here.</source>
        <translation>Добавьте папку, где лежат ваши модели, LoRA, эмбеддинги и VAE. Файлы останутся на месте: читаются только заголовки и хеши. Папку можно и перетащить сюда.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>There are no models in these folders</source>
        <translation>В этих папках нет моделей</translation>
    </message>
    <message>
        <source>Files that end in .safetensors and folders in diffusers layout are shown here.</source>
        <translation>Здесь показываются файлы .safetensors и папки в раскладке diffusers.</translation>
    </message>
    <message>
        <source>%1 is in the template now</source>
        <translation>%1 теперь в шаблоне</translation>
    </message>
    <message>
        <source>A folder with models</source>
        <translation>Папка с моделями</translation>
    </message>
</context>
<context>
    <name>seedbook::LoraChip</name>
    <message>
        <source>“%1” is for %2; the model is %3.</source>
        <translation>«%1» — для %2, а модель — %3.</translation>
    </message>
    <message>
        <source>The library has no LoRA yet: add the folder they are in.</source>
        <translation>В библиотеке ещё нет LoRA: добавьте папку, где они лежат.</translation>
    </message>
    <message>
        <source>The library has no LoRA “%1”.</source>
        <translation>В библиотеке нет LoRA «%1».</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>UNet</source>
        <translation>UNet</translation>
    </message>
    <message>
        <source>by choice</source>
        <translation>по выбору</translation>
    </message>
    <message>
        <source>Separate strengths for the text encoder and the UNet</source>
        <translation>Отдельная сила для текстового кодировщика и для UNet</translation>
    </message>
    <message>
        <source>Separate strengths</source>
        <translation>Раздельная сила</translation>
    </message>
    <message>
        <source>Take this LoRA out of the template</source>
        <translation>Убрать эту LoRA из шаблона</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>A choice of the template decides this strength; change it in the text.</source>
        <translation>Эту силу решает выбор в шаблоне; меняйте её в тексте.</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>Сила %1</translation>
    </message>
    <message>
        <source>Strength of %1 in the UNet</source>
        <translation>Сила %1 в UNet</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Взять «%1»</translation>
    </message>
</context>
<context>
    <name>seedbook::LoraChips</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::LoraMenu</name>
    <message>
        <source>Search LoRAs</source>
        <translation>Искать LoRA</translation>
    </message>
    <message>
        <source>The library has no LoRA yet: add the folder they are in.</source>
        <translation>В библиотеке ещё нет LoRA: добавьте папку, где они лежат.</translation>
    </message>
    <message>
        <source>No LoRA of the library matches.</source>
        <translation>В библиотеке нет подходящей LoRA.</translation>
    </message>
</context>
<context>
    <name>seedbook::LoupeView</name>
    <message>
        <source>Large picture</source>
        <translation>Крупная картинка</translation>
    </message>
</context>
<context>
    <name>seedbook::MainMenu</name>
    <message>
        <source>About Seedbook</source>
        <translation>О Seedbook</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Живой предпросмотр</translation>
    </message>
</context>
<context>
    <name>seedbook::MainWindow</name>
    <message>
        <source>Seedbook</source>
        <translation>Seedbook</translation>
    </message>
    <message>
        <source>An empty folder for the new project</source>
        <translation>Пустая папка для нового проекта</translation>
    </message>
    <message>
        <source>Folder of a project</source>
        <translation>Папка проекта</translation>
    </message>
    <message>
        <source>Draft settings</source>
        <translation>Настройки черновика</translation>
    </message>
    <message>
        <source>Final settings</source>
        <translation>Настройки чистовика</translation>
    </message>
    <message>
        <source>Begun with: %1</source>
        <translation>Начато с шаблона: %1</translation>
    </message>
    <message>
        <source>The style is taken off</source>
        <translation>Стиль снят</translation>
    </message>
    <message>
        <source>Style laid over: %1</source>
        <translation>Наложен стиль: %1</translation>
    </message>
</context>
<context>
    <name>seedbook::MeasuresView</name>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Резкость</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
</context>
<context>
    <name>seedbook::ModeBar</name>
    <message>
        <source>Compose</source>
        <translation>Замысел</translation>
    </message>
    <message>
        <source>Cull</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
</context>
<context>
    <name>seedbook::ModelField</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Starter 128 px</source>
        <translation>Стартовая 128 px</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Выберите папку модели</translation>
    </message>
    <message>
        <source>%1 · %2 px · %3 M</source>
        <translation>%1 · %2 px · %3 млн</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Модели (*.safetensors)</translation>
    </message>
    <message>
        <source>Library of models…</source>
        <translation>Библиотека моделей…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Выберите файл модели</translation>
    </message>
</context>
<context>
    <name>seedbook::MoreForm</name>
    <message>
        <source>Whose random numbers a seed stands for: those of the CPU, or of NVIDIA cards.</source>
        <translation>Чьи случайные числа стоят за сидом: процессора или карт NVIDIA.</translation>
    </message>
    <message>
        <source>the picture&apos;s</source>
        <translation>как у картинки</translation>
    </message>
    <message>
        <source>Noise as it is drawn for pictures of this size.</source>
        <translation>Шум, каким он был бы у картинок этого размера.</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Акценты</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Сид вариации</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Seed size</source>
        <translation>Размер сида</translation>
    </message>
    <message>
        <source>Rescale guidance</source>
        <translation>Смягчение</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>Начать с картинки</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Strength of the variation</source>
        <translation>Сила вариации</translation>
    </message>
    <message>
        <source>Share of the steps that change the start picture</source>
        <translation>Доля шагов, которые меняют начальную картинку</translation>
    </message>
    <message>
        <source>The variation seed is a whole number from 0 on.</source>
        <translation>Сид вариации — целое число от 0.</translation>
    </message>
    <message>
        <source>The seed size is width × height, each a multiple of 8 from 64 to 4096, or nothing.</source>
        <translation>Размер сида — ширина × высота, каждая кратна 8 и от 64 до 4096, или ничего.</translation>
    </message>
    <message>
        <source>clip skip %1</source>
        <translation>clip skip %1</translation>
    </message>
    <message>
        <source>emphasis %1</source>
        <translation>акценты %1</translation>
    </message>
    <message>
        <source>NVIDIA noise</source>
        <translation>шум NVIDIA</translation>
    </message>
    <message>
        <source>variation %1</source>
        <translation>вариация %1</translation>
    </message>
    <message>
        <source>seed size %1</source>
        <translation>размер сида %1</translation>
    </message>
    <message>
        <source>rescale %1</source>
        <translation>смягчение %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>VAE %1</source>
        <translation>VAE %1</translation>
    </message>
    <message>
        <source>quick decoder</source>
        <translation>быстрый декодер</translation>
    </message>
</context>
<context>
    <name>seedbook::NotesList</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
</context>
<context>
    <name>seedbook::OverlayCard</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>seedbook::PaletteView</name>
    <message>
        <source>The kept pictures</source>
        <translation>Оставленные картинки</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::PasteSection</name>
    <message>
        <source>Take over</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Back to the old ones</source>
        <translation>Вернуть прежние</translation>
    </message>
    <message>
        <source>Insert as text</source>
        <translation>Вставить как текст</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The clipboard holds no settings</source>
        <translation>В буфере обмена нет настроек</translation>
    </message>
    <message>
        <source>No settings found</source>
        <translation>Настроек нет</translation>
    </message>
    <message>
        <source>No settings found in %1</source>
        <translation>В %1 настроек нет</translation>
    </message>
    <message>
        <source>These are the settings you have already.</source>
        <translation>Это те же настройки, что у вас сейчас.</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Настройки из %1</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>Взято из %1</translation>
    </message>
    <message>
        <source>Copy a picture&apos;s file, or the text of its settings, from AUTOMATIC1111, Forge, ComfyUI, InvokeAI, Fooocus, NovelAI, SwarmUI or Seedbook.</source>
        <translation>Скопируйте файл картинки или текст её настроек из AUTOMATIC1111, Forge, ComfyUI, InvokeAI, Fooocus, NovelAI, SwarmUI или Seedbook.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n picture(s)</source>
        <translation>
            <numerusform>Создать %n картинку</numerusform>
            <numerusform>Создать %n картинки</numerusform>
            <numerusform>Создать %n картинок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) in %1</source>
        <translation>
            <numerusform>%n запрос в %1</numerusform>
            <numerusform>%n запроса в %1</numerusform>
            <numerusform>%n запросов в %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::PictureModel</name>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
</context>
<context>
    <name>seedbook::PictureView</name>
    <message>
        <source>The picture in focus</source>
        <translation>Выбранная картинка</translation>
    </message>
</context>
<context>
    <name>seedbook::PlanFields</name>
    <message>
        <source>At random</source>
        <translation>Случайно</translation>
    </message>
    <message>
        <source>By the weights; combinations may come twice</source>
        <translation>По весам; сочетания могут повторяться</translation>
    </message>
    <message>
        <source>Each once</source>
        <translation>Каждое раз</translation>
    </message>
    <message>
        <source>Every combination once, in shuffled order</source>
        <translation>Каждое сочетание один раз, вперемешку</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Все пары</translation>
    </message>
    <message>
        <source>Every two values together at least once, in few pictures</source>
        <translation>Каждые два значения хотя бы раз вместе, картинок немного</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Поровну</translation>
    </message>
    <message>
        <source>Every value of a choice equally often</source>
        <translation>Каждое значение варианта одинаково часто</translation>
    </message>
    <message>
        <source>One more each</source>
        <translation>По порядку</translation>
    </message>
    <message>
        <source>42, 43, 44 …</source>
        <translation>42, 43, 44 …</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Один на всех</translation>
    </message>
    <message>
        <source>What differs is the prompt alone</source>
        <translation>Отличается только описание</translation>
    </message>
    <message>
        <source>Scattered</source>
        <translation>Вразброс</translation>
    </message>
    <message>
        <source>Over all numbers, decided by the first</source>
        <translation>По всем числам, от первого сида</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of values</source>
        <translation>пар значений: %1 из %2</translation>
    </message>
    <message>
        <source>repeated prompts: %1</source>
        <translation>повторов описаний: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Show which values meet, as a map</source>
        <translation>Показать картой, какие значения встречаются</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>Among the pictures kept so far, up to a quota</source>
        <translation>Среди уже оставленных картинок, до нормы</translation>
    </message>
    <message>
        <source>Some in full</source>
        <translation>Часть целиком</translation>
    </message>
    <message>
        <source>All combinations of some choices; the others at random</source>
        <translation>Все сочетания некоторых выборов; остальные наугад</translation>
    </message>
    <message>
        <source>Optional parts</source>
        <translation>Необязательные части</translation>
    </message>
    <message>
        <source>All subsets of the parts that may be empty, at one seed</source>
        <translation>Все наборы частей, которые могут быть пустыми, с одним сидом</translation>
    </message>
    <message>
        <source>From a list</source>
        <translation>Из списка</translation>
    </message>
    <message>
        <source>Round and round</source>
        <translation>По кругу</translation>
    </message>
    <message>
        <source>One per value</source>
        <translation>Свой у значения</translation>
    </message>
    <message>
        <source>Of one choice: each of its values has a seed of its own</source>
        <translation>У каждого значения одного выбора свой сид</translation>
    </message>
    <message>
        <source>forbidden by rules: %1</source>
        <translation>запрещено правилами: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>уже есть: %1</translation>
    </message>
    <message>
        <source>for tests: %1</source>
        <translation>для проверок: %1</translation>
    </message>
    <message>
        <source>Pictures per pair of values</source>
        <translation>Картинок на пару значений</translation>
    </message>
    <message>
        <source>The brighter, the more pictures. An empty frame is a missing pair, a cross one that rules forbid.</source>
        <translation>Чем ярче, тем больше картинок. Пустая рамка — недостающая пара, крест — запрещённая правилами.</translation>
    </message>
</context>
<context>
    <name>seedbook::PlanHeatMap</name>
    <message>
        <source>%1: the rules forbid it</source>
        <translation>%1: запрещено правилами</translation>
    </message>
    <message>
        <source>%1: never together in this template</source>
        <translation>%1: в этом шаблоне не встречаются</translation>
    </message>
    <message>
        <source>%1: %2 pictures</source>
        <translation>%1: картинок %2</translation>
    </message>
</context>
<context>
    <name>seedbook::PlanTuningForm</name>
    <message>
        <source>Count undecided pictures, too</source>
        <translation>Считать и нерешённые картинки</translation>
    </message>
    <message>
        <source>Follow each picture by its twin</source>
        <translation>К каждой картинке двойника</translation>
    </message>
    <message>
        <source>Every combination of the negative</source>
        <translation>Все сочетания негатива</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Каждое значение</translation>
    </message>
    <message>
        <source>Each pair</source>
        <translation>Каждая пара</translation>
    </message>
    <message>
        <source>Each combination of</source>
        <translation>Каждое сочетание</translation>
    </message>
    <message>
        <source>names of choices, with commas</source>
        <translation>имена выборов через запятую</translation>
    </message>
    <message>
        <source>Empty: those that the template marks with !</source>
        <translation>Пусто: те, что отмечены в шаблоне знаком !</translation>
    </message>
    <message>
        <source>name of a choice</source>
        <translation>имя выбора</translation>
    </message>
    <message>
        <source>The same seed with one choice changed: the two show what it does</source>
        <translation>Тот же сид, изменён один выбор: вместе видно, что он делает</translation>
    </message>
    <message>
        <source>each in turn</source>
        <translation>каждый по очереди</translation>
    </message>
    <message>
        <source>The negative is a template, too: each picture is made with all it can be</source>
        <translation>Негатив — тоже шаблон: каждая картинка создаётся со всеми его вариантами</translation>
    </message>
    <message>
        <source>Values whose pictures are for tests, never for training</source>
        <translation>Значения, картинки с которыми — для проверок, но не для обучения</translation>
    </message>
    <message>
        <source>One combination that no picture shall have, for later tests</source>
        <translation>Сочетание, которого не будет ни в одной картинке, для будущих проверок</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Нужно</translation>
    </message>
    <message>
        <source>Kept of each</source>
        <translation>Оставить каждого</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Выборы</translation>
    </message>
    <message>
        <source>All values of</source>
        <translation>Все значения</translation>
    </message>
    <message>
        <source>List of seeds</source>
        <translation>Список сидов</translation>
    </message>
    <message>
        <source>A seed for each value of</source>
        <translation>Свой сид у каждого значения</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>Off-style</source>
        <translation>Не в стиле</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Write a choice and its value, as in light=night: %1</source>
        <translation>Пишите выбор и значение, как light=night: %1</translation>
    </message>
    <message>
        <source>Make what is rejected anew</source>
        <translation>Отклонённое создавать заново</translation>
    </message>
    <message>
        <source>Whenever a picture is rejected, until the wanted number is kept</source>
        <translation>При каждом отклонении, пока не оставлено нужное число</translation>
    </message>
</context>
<context>
    <name>seedbook::ProfileSwitch</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n шаг</numerusform>
            <numerusform>%n шага</numerusform>
            <numerusform>%n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Чистовик</translation>
    </message>
    <message>
        <source>Quick settings to choose pictures by: %1. What you set now belongs to them.</source>
        <translation>Быстрые настройки для отбора: %1. Здесь вы меняете только их.</translation>
    </message>
    <message>
        <source>Settings of the dataset: %1. Kept drafts are made again with them from the same seeds.</source>
        <translation>Настройки набора: %1. С ними оставленные черновики создаются заново из тех же сидов.</translation>
    </message>
</context>
<context>
    <name>seedbook::QueueStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Drops what waits; pictures made stay</source>
        <translation>Убирает ожидающие; готовые картинки останутся</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>сохранение…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture being made</source>
        <translation>Картинка, которая создаётся</translation>
    </message>
</context>
<context>
    <name>seedbook::RecipeRows</name>
    <message numerus="yes">
        <source>%1, %n step(s)</source>
        <translation>
            <numerusform>%1, %n шаг</numerusform>
            <numerusform>%1, %n шага</numerusform>
            <numerusform>%1, %n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Сид</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Сэмплер</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Избегать</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>Из картинки</translation>
    </message>
    <message>
        <source>strength %1</source>
        <translation>сила %1</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Вариация</translation>
    </message>
    <message>
        <source>%1 of seed %2</source>
        <translation>%1 от сида %2</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Акценты</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Seed size</source>
        <translation>Размер сида</translation>
    </message>
    <message>
        <source>Rescale guidance</source>
        <translation>Смягчение</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Made as</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
</context>
<context>
    <name>seedbook::SeedField</name>
    <message>
        <source>First seed</source>
        <translation>Первый сид</translation>
    </message>
    <message>
        <source>The usual seed to begin with</source>
        <translation>Обычный сид для начала</translation>
    </message>
    <message>
        <source>chaos</source>
        <translation>хаос</translation>
    </message>
    <message>
        <source>A seed by chance</source>
        <translation>Случайный сид</translation>
    </message>
</context>
<context>
    <name>seedbook::SettingsForm</name>
    <message>
        <source>what should not be in the picture</source>
        <translation>чего не должно быть на картинке</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Избегать</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Сэмплер</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинок</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Первый сид</translation>
    </message>
    <message>
        <source>The size is width × height, each a multiple of 8 from 64 to 4096.</source>
        <translation>Размер — ширина × высота, обе кратны 8, от 64 до 4096.</translation>
    </message>
    <message>
        <source>The first seed is a whole number from 0 on.</source>
        <translation>Первый сид — целое число от 0.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>Сочетания</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Сиды</translation>
    </message>
</context>
<context>
    <name>seedbook::SlotModel</name>
    <message>
        <source>choice %1</source>
        <translation>выбор %1</translation>
    </message>
</context>
<context>
    <name>seedbook::StartPictureField</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Start from noise again</source>
        <translation>Снова начинать с шума</translation>
    </message>
    <message>
        <source>Choose a picture to start from</source>
        <translation>Выберите начальную картинку</translation>
    </message>
    <message>
        <source>Choose or drop…</source>
        <translation>Выбрать или бросить…</translation>
    </message>
</context>
<context>
    <name>seedbook::StyleCard</name>
    <message>
        <source>Style presets</source>
        <translation>Готовые стили</translation>
    </message>
    <message>
        <source>Style presets (*.csv *.json)</source>
        <translation>Готовые стили (*.csv *.json)</translation>
    </message>
    <message>
        <source>Search styles</source>
        <translation>Искать стили</translation>
    </message>
    <message>
        <source>Lay over</source>
        <translation>Наложить</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>В избранное</translation>
    </message>
    <message>
        <source>Make a sample</source>
        <translation>Создать образец</translation>
    </message>
    <message>
        <source>With the model and settings in use</source>
        <translation>С текущей моделью и настройками</translation>
    </message>
    <message>
        <source>Picture in focus as sample</source>
        <translation>Текущая картинка как образец</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>styles.csv of AUTOMATIC1111, JSON of Fooocus or InvokeAI</source>
        <translation>styles.csv из AUTOMATIC1111, JSON из Fooocus или InvokeAI</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть его</translation>
    </message>
    <message>
        <source>No style matches.</source>
        <translation>Подходящего стиля нет.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>Из избранного</translation>
    </message>
    <message>
        <source>Negative: %1</source>
        <translation>Негатив: %1</translation>
    </message>
    <message>
        <source>Making a sample…</source>
        <translation>Создаётся образец…</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>Стиль «%1» удалён.</translation>
    </message>
    <message>
        <source>Import style presets</source>
        <translation>Импорт готовых стилей</translation>
    </message>
    <message>
        <source>Export style presets</source>
        <translation>Экспорт готовых стилей</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Новый…</translation>
    </message>
    <message>
        <source>There are no styles yet. Write one, or import your styles.csv or the JSON of Fooocus or InvokeAI.</source>
        <translation>Стилей ещё нет. Напишите свой или импортируйте styles.csv либо JSON из Fooocus или InvokeAI.</translation>
    </message>
    <message>
        <source>New style</source>
        <translation>Новый стиль</translation>
    </message>
</context>
<context>
    <name>seedbook::StyleDelegate</name>
    <message>
        <source>project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>наложен</translation>
    </message>
</context>
<context>
    <name>seedbook::StyleForm</name>
    <message>
        <source>Only in this project</source>
        <translation>Только в этом проекте</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Words of the style</source>
        <translation>Слова стиля</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Негатив</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Words of the style; {prompt} is what you have written</source>
        <translation>Слова стиля; {prompt} — то, что вы написали</translation>
    </message>
</context>
<context>
    <name>seedbook::StyleShelf</name>
    <message numerus="yes">
        <source>%n style(s) added.</source>
        <translation>
            <numerusform>Добавлен %n стиль.</numerusform>
            <numerusform>Добавлены %n стиля.</numerusform>
            <numerusform>Добавлено %n стилей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style(s) written.</source>
        <translation>
            <numerusform>Записан %n стиль.</numerusform>
            <numerusform>Записаны %n стиля.</numerusform>
            <numerusform>Записано %n стилей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::Swatches</name>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateEditor</name>
    <message>
        <source>a {subject: boat|house} at {day|night}</source>
        <translation>a {subject: boat|house} at {day|night}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateProblemsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>Заменить на это</translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateSection</name>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>others</source>
        <translation>другие</translation>
    </message>
    <message>
        <source>Show other examples</source>
        <translation>Показать другие примеры</translation>
    </message>
    <message numerus="yes">
        <source>%1 combination(s)</source>
        <comment>the number is written by %1</comment>
        <translation>
            <numerusform>%1 сочетание</numerusform>
            <numerusform>%1 сочетания</numerusform>
            <numerusform>%1 сочетаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Add LoRA…</source>
        <translation>Добавить LoRA…</translation>
    </message>
    <message>
        <source>Choose a LoRA of the library; its tag is written into the template</source>
        <translation>Выбрать LoRA из библиотеки; её тег появится в шаблоне</translation>
    </message>
</context>
<context>
    <name>seedbook::TokenCounter</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n токен</numerusform>
            <numerusform>%n токена</numerusform>
            <numerusform>%n токенов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n token(s)</source>
        <translation>
            <numerusform>от %1 до %n токена</numerusform>
            <numerusform>от %1 до %n токенов</numerusform>
            <numerusform>от %1 до %n токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in this prompt.</source>
        <translation>%1 в этом запросе.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in all %n prompt(s) of this template.</source>
        <translation>
            <numerusform>%1 во всём %n запросе этого шаблона.</numerusform>
            <numerusform>%1 во всех %n запросах этого шаблона.</numerusform>
            <numerusform>%1 во всех %n запросах этого шаблона.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the next %n prompt(s) of this template.</source>
        <translation>
            <numerusform>%1 в следующем %n запросе этого шаблона.</numerusform>
            <numerusform>%1 в следующих %n запросах этого шаблона.</numerusform>
            <numerusform>%1 в следующих %n запросах этого шаблона.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model reads a prompt in chunks of %1 tokens; this is %n chunk(s).</source>
        <translation>
            <numerusform>Модель читает запрос блоками по %1 токенов; здесь %n блок.</numerusform>
            <numerusform>Модель читает запрос блоками по %1 токенов; здесь %n блока.</numerusform>
            <numerusform>Модель читает запрос блоками по %1 токенов; здесь %n блоков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of one chunk are read together; BREAK begins a new one. Counted as the chosen model does it; tags such as &lt;lora:…&gt; take no room.</source>
        <translation>Слова одного блока читаются вместе; BREAK начинает новый. Подсчёт как у выбранной модели; теги вроде &lt;lora:…&gt; места не занимают.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Токены</translation>
    </message>
</context>
<context>
    <name>seedbook::TopBar</name>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Нет проекта</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n картинка</numerusform>
            <numerusform>%n картинки</numerusform>
            <numerusform>%n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
</context>
<context>
    <name>seedbook::VaeField</name>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Веса (*.safetensors)</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>свой у модели</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose a VAE</source>
        <translation>Выберите VAE</translation>
    </message>
    <message>
        <source>quick: TAESD where there is one</source>
        <translation>быстрый: TAESD, если есть</translation>
    </message>
</context>
<context>
    <name>seedbook::WallPage</name>
    <message>
        <source>Nothing to take back</source>
        <translation>Нечего возвращать</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Нечего повторять</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) decided</source>
        <translation>
            <numerusform>Решено: %n картинка</numerusform>
            <numerusform>Решено: %n картинки</numerusform>
            <numerusform>Решено: %n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>Two pictures are needed to compare</source>
        <translation>Для сравнения нужны две картинки</translation>
    </message>
    <message>
        <source>No picture here</source>
        <translation>Здесь нет картинок</translation>
    </message>
    <message>
        <source>No picture passes this filter. Press Esc in the field or choose All.</source>
        <translation>Под этот фильтр не подходит ни одна картинка. Нажмите Esc в поле или выберите «Все».</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Картинок пока нет</translation>
    </message>
    <message>
        <source>Press %1 to generate. Each picture appears here as soon as it is made.</source>
        <translation>Нажмите %1, чтобы начать. Каждая картинка появится здесь, как только будет готова.</translation>
    </message>
</context>
<context>
    <name>seedbook::WallView</name>
    <message>
        <source>Wall of pictures</source>
        <translation>Стена картинок</translation>
    </message>
</context>
</TS>
