namespace TypedTap.Tap;

/// <summary>A VOTable file.</summary>
internal sealed class FileSource(string path) : UploadSource
{
    protected override async Task<UploadBody> OpenAsync(UploadRoom room, CancellationToken cancellationToken)
    {
        var file = FileBody.Open(path);
        await using (file.ConfigureAwait(false))
        {
            var beginning = await UploadCheck.LookAsync(file, cancellationToken).ConfigureAwait(false);
            if (UploadCheck.IsGzip(beginning.Span))
            {
                file.Position = 0;
                return await StreamSource.CopyAsync(file, room, $"file '{path}'", cancellationToken).ConfigureAwait(false);
            }

            UploadCheck.RequireVoTable(beginning.Span, room.Name, $"file '{path}'");
            room.CheckBytes(file.Length);
            return new FileBody(path, file.Length);
        }
    }
}
